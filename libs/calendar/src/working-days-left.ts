import { type Calendar } from './calendar';
import { dayOf, type Instant } from './day';
import { nextWorkingDay } from './day-policy';

/** Working days after the local date of an instant that are known: up to the end of the last year that is published without a gap. */
export function workingDaysLeft(calendar: Calendar, from: Instant): number {
  let left = 0;
  for (let next = nextWorkingDay(calendar, dayOf(from, calendar.zone)); next.ok; next = nextWorkingDay(calendar, next.day)) left += 1;
  return left;
}

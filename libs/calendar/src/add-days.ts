import { type Calendar, type UnpublishedYear } from './calendar';
import { dayOf, type Instant, startOfDay } from './day';
import { dayBeforeTerm, type DayPolicy, DEFAULT_DAY_POLICIES, lastDayOfTerm, nextWorkingDay } from './day-policy';
import { CalendarError } from './errors';

/** When something is due: the midnight that ends its last day. */
export type Due = { readonly ok: true; readonly at: Date } | UnpublishedYear;

/** The end of the n-th working day after `from`; the day of the event is not counted (民法典 §201). Throws `invalid-count`. */
export function addWorkingDays(calendar: Calendar, from: Instant, count: number): Due {
  requireCount(count);
  let day = dayBeforeTerm(dayOf(from, calendar.zone), DEFAULT_DAY_POLICIES);
  for (let left = count; left > 0; left -= 1) {
    const next = nextWorkingDay(calendar, day);
    if (!next.ok) return next;
    day = next.day;
  }
  return { ok: true, at: startOfDay(day + 1, calendar.zone) };
}

/** The end of the n-th calendar day after `from`; its first and last day by the named policies. Throws `invalid-count`. */
export function addCalendarDays(
  calendar: Calendar,
  from: Instant,
  { count, policies = DEFAULT_DAY_POLICIES }: { readonly count: number; readonly policies?: readonly DayPolicy[] },
): Due {
  requireCount(count);
  const last = lastDayOfTerm(calendar, dayBeforeTerm(dayOf(from, calendar.zone), policies) + count, policies);
  return last.ok ? { ok: true, at: startOfDay(last.day + 1, calendar.zone) } : last;
}

function requireCount(count: number): void {
  if (!Number.isInteger(count) || count < 0) throw new CalendarError('invalid-count', `not a number of days: ${String(count)}`);
}

import { type Calendar, judgeDay, type UnpublishedYear } from './calendar';
import { type Day, dayOf, type Instant, toMillis } from './day';

/** How a deadline stands by the local date: working days to come (none on its last day), or those that have begun since it passed. */
export interface Remaining {
  readonly ok: true;
  readonly overdue: boolean;
  readonly workingDays: number;
}

/** Compares a deadline, the midnight that ends its last day, with now; `unpublished-year` where a day between them is of such a year. */
export function remaining(
  calendar: Calendar,
  { dueAt, now }: { readonly dueAt: Instant; readonly now: Instant },
): Remaining | UnpublishedYear {
  const today = dayOf(now, calendar.zone);
  const last = dayOf(new Date(toMillis(dueAt) - 1), calendar.zone);
  const overdue = toMillis(dueAt) <= toMillis(now);
  const counted = overdue ? countWorkingDays(calendar, last, today) : countWorkingDays(calendar, today, last);
  return counted.ok ? { ok: true, overdue, workingDays: counted.count } : counted;
}

/** Working days after `from`, up to and with `to`. */
function countWorkingDays(calendar: Calendar, from: Day, to: Day): { readonly ok: true; readonly count: number } | UnpublishedYear {
  let count = 0;
  for (let day = from + 1; day <= to; day += 1) {
    const judged = judgeDay(calendar, day);
    if (!judged.ok) return judged;
    if (judged.working) count += 1;
  }
  return { ok: true, count };
}

/** The same in calendar days, which need no published year. */
export function calendarDaysLeft(
  { zone }: Pick<Calendar, 'zone'>,
  { dueAt, now }: { readonly dueAt: Instant; readonly now: Instant },
): { readonly days: number; readonly overdue: boolean } {
  const days = dayOf(new Date(toMillis(dueAt) - 1), zone) - dayOf(now, zone);
  return { days: Math.abs(days), overdue: toMillis(dueAt) <= toMillis(now) };
}

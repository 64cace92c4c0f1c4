import { type Calendar, judgeDay, type UnpublishedYear } from './calendar';
import { type Day, dayOf, type Instant, toMillis } from './day';

/**
 * How a deadline stands by the local date: working days to come, or those that have begun since it passed. None are to come on its last day,
 * nor before a last day that nobody works on; `today` tells them apart.
 */
export interface Remaining {
  readonly ok: true;
  readonly overdue: boolean;
  /** Whether this is the last day. */
  readonly today: boolean;
  readonly workingDays: number;
}

/** Compares a deadline, the midnight that ends its last day, with now; `unpublished-year` where a day between them is of such a year. */
export function remaining(
  calendar: Calendar,
  { dueAt, now }: { readonly dueAt: Instant; readonly now: Instant },
): Remaining | UnpublishedYear {
  const { first, last, overdue, today } = spanOf(calendar, { dueAt, now });
  const counted = countWorkingDays(calendar, { first, last });
  return counted.ok ? { ok: true, overdue, today, workingDays: counted.count } : counted;
}

/** The days between now and the last day of a term, the earlier first, and how they lie. */
interface Span {
  readonly first: Day;
  readonly last: Day;
  readonly overdue: boolean;
  readonly today: boolean;
}

function spanOf({ zone }: Pick<Calendar, 'zone'>, { dueAt, now }: { readonly dueAt: Instant; readonly now: Instant }): Span {
  const current = dayOf(now, zone);
  const end = dayOf(new Date(toMillis(dueAt) - 1), zone);
  const overdue = toMillis(dueAt) <= toMillis(now);
  return overdue ? { first: end, last: current, overdue, today: false } : { first: current, last: end, overdue, today: current === end };
}

/** Working days after the first day, up to and with the last. */
function countWorkingDays(
  calendar: Calendar,
  { first, last }: Pick<Span, 'first' | 'last'>,
): { readonly ok: true; readonly count: number } | UnpublishedYear {
  let count = 0;
  for (let day = first + 1; day <= last; day += 1) {
    const judged = judgeDay(calendar, day);
    if (!judged.ok) return judged;
    if (judged.working) count += 1;
  }
  return { ok: true, count };
}

/** The same in calendar days, which need no published year. */
export function calendarDaysLeft(
  calendar: Pick<Calendar, 'zone'>,
  term: { readonly dueAt: Instant; readonly now: Instant },
): { readonly days: number; readonly overdue: boolean; readonly today: boolean } {
  const { first, last, overdue, today } = spanOf(calendar, term);
  return { days: last - first, overdue, today };
}

import { type Calendar, judgeDay, type UnpublishedYear } from './calendar';
import { type Day, dayOf, type Instant, startOfDay } from './day';
import { CalendarError } from './errors';

/** When something is due: the midnight that ends its last day. */
export type Due = { readonly ok: true; readonly at: Date } | UnpublishedYear;

/** The end of the n-th working day after `from`; the day of the event is not counted (民法典 §201). Throws `invalid-count`. */
export function addWorkingDays(calendar: Calendar, from: Instant, count: number): Due {
  requireCount(count);
  let day = dayOf(from, calendar.zone);
  for (let left = count; left > 0; left -= 1) {
    const next = nextWorkingDay(calendar, day);
    if (!next.ok) return next;
    day = next.day;
  }
  return { ok: true, at: startOfDay(day + 1, calendar.zone) };
}

/** The end of the n-th calendar day after `from`; with `rollForward` a last day off moves to the next working day (民法典 §203). */
export function addCalendarDays(calendar: Calendar, from: Instant, days: { readonly count: number; readonly rollForward?: boolean }): Due {
  requireCount(days.count);
  const last = dayOf(from, calendar.zone) + days.count;
  if (days.rollForward !== true) return { ok: true, at: startOfDay(last + 1, calendar.zone) };
  const worked = nextWorkingDay(calendar, last - 1);
  return worked.ok ? { ok: true, at: startOfDay(worked.day + 1, calendar.zone) } : worked;
}

/** The first working day after a local date. */
function nextWorkingDay(calendar: Calendar, after: Day): { readonly ok: true; readonly day: Day } | UnpublishedYear {
  for (let day = after + 1; ; day += 1) {
    const judged = judgeDay(calendar, day);
    if (!judged.ok) return judged;
    if (judged.working) return { ok: true, day };
  }
}

function requireCount(count: number): void {
  if (!Number.isInteger(count) || count < 0) throw new CalendarError('invalid-count', `not a number of days: ${String(count)}`);
}

import { type Due } from './add-days';
import { type Calendar, judgeDay, type UnpublishedYear } from './calendar';
import { type ClockLedger, type ClockMark, clockState } from './clock-ledger';
import { type Day, dayOf, type Instant, startOfDay } from './day';
import { lastDayOfTerm } from './day-policy';

/*
 * One rule says which days a clock uses: a day counts if the clock was running when the day began.
 * So neither the day of the start nor the day of a resumption counts, the day of a pause does,
 * and a pause that ends on its own day costs nobody anything.
 */

/** The instant at which the budget is used up if nothing else happens; undefined while the clock is paused or stopped. */
export function clockDue(calendar: Calendar, ledger: ClockLedger): Due | undefined {
  return clockState(ledger) === 'running' ? endOf(calendar, lastDay(calendar, ledger)) : undefined;
}

/** Days of the budget that were used at an instant: counted days that are wholly over. May exceed the budget. */
export function clockUsed(
  calendar: Calendar,
  ledger: ClockLedger,
  at: Instant,
): { readonly ok: true; readonly days: number } | UnpublishedYear {
  const today = dayOf(at, calendar.zone);
  let days = 0;
  for (let day = firstDay(calendar, ledger); day < today; day += 1) {
    const counted = isCounted(calendar, ledger, day);
    if (!counted.ok) return counted;
    if (counted.working) days += 1;
  }
  return { ok: true, days };
}

/** Marks that are to be told at an instant, by name, the earliest first. */
export interface ClockAlarm {
  readonly at: Date;
  readonly marks: readonly string[];
}

/** The next marks not told yet and their instant; none while paused or stopped. Marks that fall together are one alarm. */
export function nextClockAlarm(
  calendar: Calendar,
  ledger: ClockLedger,
): { readonly ok: true; readonly alarm?: ClockAlarm } | UnpublishedYear {
  const left = clockState(ledger) === 'running' ? inOrder(ledger) : [];
  const [next] = left;
  if (next === undefined) return { ok: true };
  const end = endOf(calendar, dayOfMark(calendar, ledger, next.mark));
  if (!end.ok) return end;
  return { ok: true, alarm: { at: end.at, marks: left.filter(({ days }) => days === next.days).map(({ mark }) => mark.name) } };
}

/** Marks that are still to be told, by the days after which they are reached. */
function inOrder(ledger: ClockLedger): readonly { readonly mark: ClockMark; readonly days: number }[] {
  return ledger.marks
    .filter(({ name }) => !ledger.told.includes(name))
    .map((mark) => ({ mark, days: daysOfMark(ledger, mark) }))
    .toSorted((a, b) => a.days - b.days);
}

/** Full days after which a mark is reached: 70 % of 20 days is the end of the 14th. */
function daysOfMark({ days }: ClockLedger, mark: ClockMark): number {
  return 'percent' in mark ? Math.ceil((days * mark.percent) / 100) : days + mark.overdue;
}

type Counted = { readonly ok: true; readonly day: Day } | UnpublishedYear;

function dayOfMark(calendar: Calendar, ledger: ClockLedger, mark: ClockMark): Counted {
  const days = daysOfMark(ledger, mark);
  if (days < ledger.days) return countedDay(calendar, ledger, { from: firstDay(calendar, ledger), count: days });
  const last = lastDay(calendar, ledger);
  if (!last.ok || days === ledger.days) return last;
  return countedDay(calendar, ledger, { from: last.day + 1, count: days - ledger.days });
}

/** The last day of the budget, as the rules for last days leave it. */
function lastDay(calendar: Calendar, ledger: ClockLedger): Counted {
  const last = countedDay(calendar, ledger, { from: firstDay(calendar, ledger), count: ledger.days });
  return last.ok ? lastDayOfTerm(calendar, last.day, ledger.policies ?? []) : last;
}

function countedDay(calendar: Calendar, ledger: ClockLedger, { from, count }: { readonly from: Day; readonly count: number }): Counted {
  let left = count;
  for (let day = from; ; day += 1) {
    const counted = isCounted(calendar, ledger, day);
    if (!counted.ok) return counted;
    if (counted.working) left -= 1;
    if (left === 0) return { ok: true, day };
  }
}

const endOf = (calendar: Calendar, last: Counted): Due => (last.ok ? { ok: true, at: startOfDay(last.day + 1, calendar.zone) } : last);

function isCounted(calendar: Calendar, ledger: ClockLedger, day: Day): { readonly ok: true; readonly working: boolean } | UnpublishedYear {
  if (!wasRunningBefore(ledger, startOfDay(day, calendar.zone))) return { ok: true, working: false };
  return ledger.unit === 'working-day' ? judgeDay(calendar, day) : { ok: true, working: true };
}

function wasRunningBefore(ledger: ClockLedger, instant: Date): boolean {
  const text = instant.toISOString();
  return clockState({ entries: ledger.entries.filter((entry) => entry.at < text) }) === 'running';
}

function firstDay(calendar: Calendar, ledger: ClockLedger): Day {
  return dayOf(ledger.entries[0]?.at ?? new Date(0), calendar.zone);
}

import { type Due } from './add-days';
import { type Calendar, judgeDay, type UnpublishedYear } from './calendar';
import { ALARM_LEVELS, type AlarmLevel, type ClockLedger, clockState } from './clock-ledger';
import { type Day, dayOf, type Instant, startOfDay } from './day';

/*
 * One rule says which days a clock uses: a day counts if the clock was running when the day began.
 * So neither the day of the start nor the day of a resumption counts, the day of a pause does,
 * and a pause that ends on its own day costs nobody anything.
 */

/** The instant at which the budget is used up if nothing else happens; undefined while the clock is paused or stopped. */
export function clockDue(calendar: Calendar, ledger: ClockLedger): Due | undefined {
  return clockState(ledger) === 'running' ? endOfCountedDay(calendar, ledger, ledger.days) : undefined;
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

/** An alarm that is to be raised at an instant. */
export interface ClockAlarm {
  readonly level: AlarmLevel;
  readonly at: Date;
}

/** The next level not announced yet and its instant; none while paused or stopped. Levels that fall together are one alarm, the highest. */
export function nextClockAlarm(
  calendar: Calendar,
  ledger: ClockLedger,
): { readonly ok: true; readonly alarm?: ClockAlarm } | UnpublishedYear {
  if (clockState(ledger) !== 'running') return { ok: true };
  const next = ALARM_LEVELS.find((level) => !ledger.warned.includes(level));
  if (next === undefined) return { ok: true };
  const days = daysOfLevel(ledger, next);
  const end = endOfCountedDay(calendar, ledger, days);
  if (!end.ok) return end;
  const level = ALARM_LEVELS.findLast((other) => daysOfLevel(ledger, other) === days) ?? next;
  return { ok: true, alarm: { level, at: end.at } };
}

/** Full days after which a level is reached, in whole numbers: 70 % of 20 days is the end of the 14th. */
function daysOfLevel(ledger: ClockLedger, level: AlarmLevel): number {
  return Math.ceil((ledger.days * level) / 100);
}

function endOfCountedDay(calendar: Calendar, ledger: ClockLedger, count: number): Due {
  let left = count;
  for (let day = firstDay(calendar, ledger); ; day += 1) {
    const counted = isCounted(calendar, ledger, day);
    if (!counted.ok) return counted;
    if (counted.working) left -= 1;
    if (left === 0) return { ok: true, at: startOfDay(day + 1, calendar.zone) };
  }
}

function isCounted(calendar: Calendar, ledger: ClockLedger, day: Day): { readonly ok: true; readonly working: boolean } | UnpublishedYear {
  if (!wasRunningBefore(ledger, startOfDay(day, calendar.zone))) return { ok: true, working: false };
  return ledger.unit === 'working-day' ? judgeDay(calendar, day) : { ok: true, working: true };
}

function wasRunningBefore(ledger: ClockLedger, instant: Date): boolean {
  const text = instant.toISOString();
  const last = ledger.entries.findLast((entry) => entry.at < text);
  return last?.verb === 'start' || last?.verb === 'resume';
}

function firstDay(calendar: Calendar, ledger: ClockLedger): Day {
  return dayOf(ledger.entries[0]?.at ?? new Date(0), calendar.zone);
}

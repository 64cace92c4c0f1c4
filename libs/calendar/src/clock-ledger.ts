import { type Instant, toMillis } from './day';
import { CalendarError } from './errors';

/** Per cent of the budget at which somebody is told; 100 is the lapse. */
export const ALARM_LEVELS = [70, 90, 100] as const;
export type AlarmLevel = (typeof ALARM_LEVELS)[number];

/** What happened to a clock, when (ISO 8601, UTC), at which element of the process, and by whose step (id of a person) if it was anybody's. */
export interface ClockEntry {
  readonly verb: 'start' | 'pause' | 'resume' | 'stop';
  readonly at: string;
  readonly element: string;
  readonly by?: string;
}

/** A budget of days with everything that happened to it: plain JSON; due dates are derived from it, never stored as truth. */
export interface ClockLedger {
  readonly unit: 'working-day' | 'calendar-day';
  readonly days: number;
  readonly entries: readonly ClockEntry[];
  readonly warned: readonly AlarmLevel[];
}

/** When and where a verb is applied to a clock, and by whose step. */
export interface ClockMoment {
  readonly at: Instant;
  readonly element: string;
  readonly by?: string;
}

/** Begins a budget; throws `invalid-count` unless it is a whole number of at least one day. */
export function startClock(budget: Pick<ClockLedger, 'unit' | 'days'>, moment: ClockMoment): ClockLedger {
  if (!Number.isInteger(budget.days) || budget.days < 1) {
    throw new CalendarError('invalid-count', `not a budget of days: ${String(budget.days)}`);
  }
  return record({ unit: budget.unit, days: budget.days, entries: [], warned: [] }, 'start', moment);
}

/** Stops counting until `resumeClock`; a clock that is paused or stopped stays as it is. */
export function pauseClock(ledger: ClockLedger, moment: ClockMoment): ClockLedger {
  return clockState(ledger) === 'running' ? record(ledger, 'pause', moment) : ledger;
}

/** Counts again; a clock that runs or is stopped stays as it is. */
export function resumeClock(ledger: ClockLedger, moment: ClockMoment): ClockLedger {
  return clockState(ledger) === 'paused' ? record(ledger, 'resume', moment) : ledger;
}

/** Ends the clock for good; stopping it again changes nothing. */
export function stopClock(ledger: ClockLedger, moment: ClockMoment): ClockLedger {
  return clockState(ledger) === 'stopped' ? ledger : record(ledger, 'stop', moment);
}

/** Notes that a level was announced, and with it every lower one, so that late news comes once. */
export function warnClock(ledger: ClockLedger, level: AlarmLevel): ClockLedger {
  return { ...ledger, warned: ALARM_LEVELS.filter((known) => known <= level || ledger.warned.includes(known)) };
}

const STATE_AFTER = { start: 'running', resume: 'running', pause: 'paused', stop: 'stopped' } as const satisfies Record<
  ClockEntry['verb'],
  string
>;

/** Whether the clock counts now, waits, or is over. */
export function clockState(ledger: ClockLedger): 'running' | 'paused' | 'stopped' {
  const last = ledger.entries.at(-1);
  return last === undefined ? 'stopped' : STATE_AFTER[last.verb];
}

/** Appends an entry; throws `clock-order` where time would go backwards. */
function record(ledger: ClockLedger, verb: ClockEntry['verb'], moment: ClockMoment): ClockLedger {
  const at = toMillis(moment.at);
  const last = ledger.entries.at(-1);
  if (last !== undefined && at < toMillis(last.at))
    throw new CalendarError('clock-order', `${verb} at ${String(moment.at)} is before ${last.at}`);
  const by = moment.by === undefined ? {} : { by: moment.by };
  const entry = { verb, at: new Date(at).toISOString(), element: moment.element, ...by };
  return { ...ledger, entries: [...ledger.entries, entry] };
}

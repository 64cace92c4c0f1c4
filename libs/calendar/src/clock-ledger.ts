import { type Instant, toMillis } from './day';
import { type DayPolicy } from './day-policy';
import { CalendarError } from './errors';

/** A point of a clock at which somebody is told: per cent of the budget used, or days counted beyond its end. Its name is unique in its clock. */
export type ClockMark = ({ readonly percent: number } | { readonly overdue: number }) & {
  readonly name: string;
  /** Whom it calls: a post, so many organisations up the tree. Kept here for whoever tells it. */
  readonly calls?: { readonly post: string; readonly up: number };
};

/** Who holds a clock: an element of the process while it waits, or a person. It counts again when neither does. */
export const HOLDS = ['process', 'person'] as const;
/** One of these. */
export type Hold = (typeof HOLDS)[number];

/** How and why a clock is paused: free text of whoever does it, and the source of the rule that allows it. The process holds where nobody is named. */
export interface PauseGround {
  readonly hold?: Hold;
  readonly reason?: string;
  readonly basis?: string;
}

/** What happened to a clock, when (ISO 8601, UTC), at which element of the process, and by whose step (id of a person) if it was anybody's. */
export interface ClockEntry extends PauseGround {
  readonly verb: 'start' | 'pause' | 'resume' | 'stop';
  readonly at: string;
  readonly element: string;
  readonly by?: string;
}

/** What a clock is started with; `policies` are rules for the last day beside those that the ledger keeps by itself. */
export interface ClockBudget {
  readonly unit: 'working-day' | 'calendar-day';
  readonly days: number;
  readonly marks: readonly ClockMark[];
  readonly policies?: readonly DayPolicy[];
}

/** A budget of days with everything that happened to it: plain JSON; due dates are derived from it, never stored as truth. */
export interface ClockLedger extends ClockBudget {
  readonly entries: readonly ClockEntry[];
  /** Names of the marks that were told. */
  readonly told: readonly string[];
}

/** When and where a verb is applied to a clock, by whose step, and with a pause on what ground. */
export interface ClockMoment extends PauseGround {
  readonly at: Instant;
  readonly element: string;
  readonly by?: string;
}

/** Begins a budget; throws `invalid-count` unless it is a whole number of at least one day and its marks are within reach. */
export function startClock(budget: ClockBudget, moment: ClockMoment): ClockLedger {
  if (!Number.isInteger(budget.days) || budget.days < 1) {
    throw new CalendarError('invalid-count', `not a budget of days: ${String(budget.days)}`);
  }
  const lost = budget.marks.find((mark) => !isReachable(mark));
  if (lost !== undefined) throw new CalendarError('invalid-count', `no mark of a clock: ${lost.name}`);
  return record({ ...budget, entries: [], told: [] }, 'start', moment);
}

const isReachable = (mark: ClockMark): boolean =>
  'percent' in mark ? mark.percent > 0 && mark.percent <= 100 : Number.isInteger(mark.overdue) && mark.overdue > 0;

/** Stops counting until `resumeClock` by the same hold; a clock that it holds already, or that is stopped, stays as it is. */
export function pauseClock(ledger: ClockLedger, moment: ClockMoment): ClockLedger {
  return clockState(ledger) === 'stopped' || isHeld(ledger, moment.hold) ? ledger : record(ledger, 'pause', moment);
}

/** Lets go, and counts again if nobody else holds it; a clock that this hold does not hold stays as it is. */
export function resumeClock(ledger: ClockLedger, moment: ClockMoment): ClockLedger {
  return isHeld(ledger, moment.hold) ? record(ledger, 'resume', moment) : ledger;
}

/** Ends the clock for good; stopping it again changes nothing. */
export function stopClock(ledger: ClockLedger, moment: ClockMoment): ClockLedger {
  return clockState(ledger) === 'stopped' ? ledger : record(ledger, 'stop', moment);
}

/** Notes that marks were told, so that none is told twice. */
export function tellMarks(ledger: ClockLedger, names: readonly string[]): ClockLedger {
  return { ...ledger, told: [...new Set([...ledger.told, ...names])] };
}

/** Whether a clock counts, waits, or is over. */
export type ClockState = 'running' | 'paused' | 'stopped';

/** Whether the clock counts now, waits, or is over. */
export function clockState({ entries }: Pick<ClockLedger, 'entries'>): ClockState {
  const last = entries.at(-1);
  if (last === undefined || last.verb === 'stop') return 'stopped';
  return HOLDS.some((hold) => isHeld({ entries }, hold)) ? 'paused' : 'running';
}

/** Whether this hold keeps the clock from counting; nothing holds a clock that is over. */
export function isHeld({ entries }: Pick<ClockLedger, 'entries'>, hold: Hold = 'process'): boolean {
  const last = entries.findLast((entry) => entry.verb === 'stop' || (entry.verb !== 'start' && (entry.hold ?? 'process') === hold));
  return last?.verb === 'pause';
}

/** Appends an entry; throws `clock-order` where time would go backwards. */
function record(ledger: ClockLedger, verb: ClockEntry['verb'], { at: instant, ...moment }: ClockMoment): ClockLedger {
  const at = toMillis(instant);
  const last = ledger.entries.at(-1);
  if (last !== undefined && at < toMillis(last.at))
    throw new CalendarError('clock-order', `${verb} at ${String(instant)} is before ${last.at}`);
  const known = Object.fromEntries(Object.entries(moment).filter(([, value]) => value !== undefined));
  const entry = { verb, at: new Date(at).toISOString(), element: moment.element, ...known };
  return { ...ledger, entries: [...ledger.entries, entry] };
}

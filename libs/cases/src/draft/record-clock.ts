import { type ClockDefinition } from '#bpmn';
import { type ClockLedger, clockDue, nextClockAlarm, parseLedger, pauseClock, resumeClock, startClock, stopClock } from '#calendar';
import { type Effect } from '#engine';
import { type ClockRow } from '#store';
import { calendarObstacle } from './calendar-obstacle';
import { calendarOf, type CaseDraft } from './case-draft';
import { marksOfClock } from './clock-marks';
import { type Obstacle, type Recording } from './recording';

type ClockEffect = Extract<Effect, { kind: 'clock' }>;

/** Starts, pauses, resumes or stops a clock of the case; what follows from that is derived when the step is recorded as a whole. */
export function recordClock({ draft, note }: Recording, effect: ClockEffect): Obstacle | undefined {
  const before = findLedger(draft, effect.clock);
  if (before === undefined && effect.verb === 'start') return beginClock({ draft, note }, effect);
  const ledger = before && movedLedger(draft, before, { effect, by: note.actor });
  if (ledger === undefined) return undefined;
  note.told.push(['clock', effect.clock, effect.verb]);
  keepLedger(draft, effect.clock, ledger);
  return undefined;
}

function beginClock({ draft, note }: Recording, { clock, element, days = 0 }: ClockEffect): Obstacle | undefined {
  if (!isBudget(days)) return { code: 'wrong-type', element, reason: `the budget of clock ${clock} is no whole number of days` };
  const { unit = 'working-day', policies, ...definition }: Partial<ClockDefinition> = draft.definition.graph.clocks[clock] ?? {};
  const marks = marksOfClock(draft, definition);
  if (!marks.ok) return { code: 'evaluation-failed', element, reason: `clock ${clock}: ${marks.reason}` };
  const budget = { unit, days, marks: marks.value, ...(policies === undefined ? {} : { policies }) };
  note.told.push(['clock', clock, 'start']);
  keepLedger(draft, clock, startClock(budget, { at: draft.now, element, by: note.actor }));
  return undefined;
}

/** Whether a clock can be given this budget. */
export const isBudget = (days: number): boolean => Number.isInteger(days) && days > 0;

/** A clock that is started again goes on. */
function movedLedger(
  draft: CaseDraft,
  ledger: ClockLedger,
  { effect, by }: { readonly effect: ClockEffect; readonly by: string | undefined },
): ClockLedger {
  const moment = { at: draft.now, element: effect.element, by };
  switch (effect.verb) {
    case 'start':
      return ledger;
    case 'pause':
      return pauseClock(ledger, { ...moment, basis: effect.basis });
    case 'resume':
      return resumeClock(ledger, moment);
    case 'stop':
      return stopClock(ledger, moment);
  }
}

/** Stops whatever still runs or pauses when the case ends: nothing of a closed case is ever due. */
export function stopClocks({ draft, note }: Recording, { element, outcome }: Extract<Effect, { kind: 'case-ended' }>): void {
  for (const [clock, row] of draft.clocks) {
    const ledger = parseLedger(row.ledger);
    const stopped = stopClock(ledger, { at: draft.now, element: element ?? outcome, by: note.actor });
    if (stopped === ledger) continue;
    note.told.push(['clock', clock, 'stop']);
    keepLedger(draft, clock, stopped);
  }
}

/** Derives due date and next alarm of every clock that a step has changed; one that has stopped by its end needs no calendar. */
export function deriveClocks(draft: CaseDraft, before: ReadonlyMap<string, ClockRow>): Obstacle | undefined {
  for (const [clock, row] of draft.clocks) {
    if (row === before.get(clock)) continue;
    const ledger = parseLedger(row.ledger);
    const obstacle = putClock(draft, clock, { ledger, element: ledger.entries.at(-1)?.element ?? clock });
    if (obstacle !== undefined) return obstacle;
  }
  return undefined;
}

/** Keeps a ledger whose dates are still to be derived; what it called for concerns nobody any more once it is stopped. */
export function keepLedger(draft: CaseDraft, clock: string, ledger: ClockLedger): void {
  draft.clocks.set(clock, { clock, unit: ledger.unit, days: ledger.days, ledger });
  draft.clocksTouched.add(clock);
  if (ledger.entries.at(-1)?.verb === 'stop') endEscalations(draft, clock, ledger);
}

function endEscalations({ change, now }: CaseDraft, clock: string, { marks, told }: ClockLedger): void {
  if (!marks.some(({ name, calls }) => calls !== undefined && told.includes(name))) return;
  change.escalationsOpened = change.escalationsOpened.map((row) => (row.clock === clock ? { ...row, endedAt: now } : row));
  change.escalationsEnded.push({ clock, at: now });
}

/** The ledger of a clock, where it was started. */
export function findLedger(draft: CaseDraft, clock: string): ClockLedger | undefined {
  const row = draft.clocks.get(clock);
  return row && parseLedger(row.ledger);
}

/** Stores a ledger with what follows from it. */
export function putClock(
  draft: CaseDraft,
  clock: string,
  next: { readonly ledger: ClockLedger; readonly element: string },
): Obstacle | undefined {
  const due = clockDue(calendarOf(draft), next.ledger);
  if (due?.ok === false) return calendarObstacle(due, next.element);
  const alarm = nextClockAlarm(calendarOf(draft), next.ledger);
  if (!alarm.ok) return calendarObstacle(alarm, next.element);
  const { unit, days } = next.ledger;
  draft.clocks.set(clock, { clock, unit, days, ledger: next.ledger, dueAt: due?.at, alarmAt: alarm.alarm?.at });
  draft.clocksTouched.add(clock);
  return undefined;
}

import { type ClockLedger, clockDue, nextClockAlarm, pauseClock, resumeClock, startClock, stopClock } from '#calendar';
import { type Effect } from '#engine';
import { type ClockRow } from '#store';
import { calendarObstacle } from './calendar-obstacle';
import { calendarOf, type CaseDraft } from './case-draft';
import { type Obstacle, type Recording } from './recording';

type ClockEffect = Extract<Effect, { kind: 'clock' }>;

/** Starts, pauses, resumes or stops a clock of the case; what follows from that is derived when the step is recorded as a whole. */
export function recordClock({ draft, note }: Recording, effect: ClockEffect): Obstacle | undefined {
  if (effect.verb === 'start' && !isBudget(effect.days)) {
    return { code: 'wrong-type', element: effect.element, reason: `the budget of clock ${effect.clock} is no whole number of days` };
  }
  const ledger = nextLedger(draft, effect, note.actor);
  if (ledger === undefined) return undefined;
  note.told.push(['clock', effect.clock, effect.verb]);
  keepLedger(draft, effect.clock, ledger);
  return undefined;
}

/** Stops whatever still runs or pauses when the case ends: nothing of a closed case is ever due. */
export function stopClocks({ draft, note }: Recording, { element, outcome }: Extract<Effect, { kind: 'case-ended' }>): void {
  for (const [clock, row] of draft.clocks) {
    const ledger = row.ledger as ClockLedger;
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
    const ledger = row.ledger as ClockLedger;
    const obstacle = putClock(draft, clock, { ledger, element: ledger.entries.at(-1)?.element ?? clock });
    if (obstacle !== undefined) return obstacle;
  }
  return undefined;
}

/** Keeps a ledger that has changed; what follows from it is derived when the step is recorded. */
export function keepLedger(draft: CaseDraft, clock: string, ledger: ClockLedger): void {
  draft.clocks.set(clock, { clock, unit: ledger.unit, days: ledger.days, ledger });
  draft.clocksTouched.add(clock);
}

const isBudget = (days: number | undefined): boolean => days !== undefined && Number.isInteger(days) && days > 0;

function nextLedger(draft: CaseDraft, effect: ClockEffect, by: string | undefined): ClockLedger | undefined {
  const moment = { at: draft.now, element: effect.element, by };
  const ledger = findLedger(draft, effect.clock);
  switch (effect.verb) {
    case 'start':
      return (
        ledger ?? startClock({ unit: draft.definition.graph.clocks[effect.clock]?.unit ?? 'working-day', days: effect.days ?? 0 }, moment)
      );
    case 'pause':
      return ledger && pauseClock(ledger, moment);
    case 'resume':
      return ledger && resumeClock(ledger, moment);
    case 'stop':
      return ledger && stopClock(ledger, moment);
  }
}

/** The ledger of a clock, where it was started. */
export function findLedger(draft: CaseDraft, clock: string): ClockLedger | undefined {
  const row = draft.clocks.get(clock);
  return row === undefined ? undefined : (row.ledger as ClockLedger);
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

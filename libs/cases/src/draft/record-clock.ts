import { type ClockLedger, clockDue, nextClockAlarm, pauseClock, resumeClock, startClock, stopClock } from '#calendar';
import { type Effect } from '#engine';
import { type ClockRow } from '#store';
import { calendarObstacle } from './calendar-obstacle';
import { type CaseDraft } from './case-draft';
import { type Obstacle, type Recording } from './recording';

type ClockEffect = Extract<Effect, { kind: 'clock' }>;

/** Starts, pauses, resumes or stops a clock of the case and derives its due date and next alarm anew. */
export function recordClock({ draft, note }: Recording, effect: ClockEffect): Obstacle | undefined {
  if (effect.verb === 'start' && !isBudget(effect.days)) {
    return { code: 'wrong-type', element: effect.element, reason: `the budget of clock ${effect.clock} is no whole number of days` };
  }
  const ledger = nextLedger(draft, effect);
  if (ledger === undefined) return undefined;
  note.told.push(['clock', effect.clock, effect.verb]);
  return putClock(draft, effect.clock, { ledger, element: effect.element });
}

const isBudget = (days: number | undefined): boolean => days !== undefined && Number.isInteger(days) && days > 0;

function nextLedger(draft: CaseDraft, effect: ClockEffect): ClockLedger | undefined {
  const moment = { at: draft.now, element: effect.element };
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
  const due = clockDue(draft.kit.calendar, next.ledger);
  if (due?.ok === false) return calendarObstacle(due, next.element);
  const alarm = nextClockAlarm(draft.kit.calendar, next.ledger);
  if (!alarm.ok) return calendarObstacle(alarm, next.element);
  const row: ClockRow = {
    clock,
    unit: next.ledger.unit,
    days: next.ledger.days,
    ledger: next.ledger,
    dueAt: due?.at,
    alarmAt: alarm.alarm?.at,
  };
  draft.clocks.set(clock, row);
  draft.clocksTouched.add(clock);
  return undefined;
}

import { type ClockDefinition, type LapseEffect } from '#bpmn';
import { type ClockLedger, stopClock, tellMarks } from '#calendar';
import { type Refusal } from '../outcome';
import { appendAudit, type AuditNote } from './audit-note';
import { type CaseDraft } from './case-draft';
import { climbRung } from './climb-rung';
import { findLedger, putClock } from './record-clock';
import { type Obstacle } from './recording';
import { takeStep } from './take-step';

/** A clock whose budget is used up, and the note that tells of it. */
interface Lapsed {
  readonly clock: string;
  readonly definition: ClockDefinition;
  readonly note: AuditNote;
  /** A rung of its ladder stands at the very end, and was climbed. */
  readonly climbed: boolean;
}

type Problem = Pick<Refusal, 'code' | 'reason'>;

/** Carries out what the end of a clock means for the case, and notes it; a clock that states no effect (from before it had to) is only told of. */
export function lapseClock(draft: CaseDraft, lapsed: Lapsed): Problem | undefined {
  const { lapseEffect } = lapsed.definition;
  if (lapseEffect !== undefined) return EFFECTS[lapseEffect](draft, lapsed);
  appendAudit(draft, lapsed.note);
  return undefined;
}

const EFFECTS = {
  'deemed-withdrawn': (draft, { note }) => takeStep(draft, { kind: 'cancelled', outcome: 'deemed-withdrawn' }, { note }),
  lapse: throwLapse,
  accepted: throwLapse,
  escalate: (draft, { clock, note, climbed }) => {
    appendAudit(draft, note);
    return climbed ? undefined : climbNext(draft, clock);
  },
} as const satisfies Record<LapseEffect, (draft: CaseDraft, lapsed: Lapsed) => Problem | undefined>;

/** The limit is over with its effect: the clock stops, and the diagram says how the case goes on. */
function throwLapse(draft: CaseDraft, { clock, definition, note }: Lapsed): Problem | undefined {
  const ledger = findLedger(draft, clock);
  const obstacle = ledger && putClock(draft, clock, { ledger: stopClock(ledger, { at: draft.now, element: clock }), element: clock });
  return obstacle ?? takeStep(draft, { kind: 'escalated', code: definition.lapseEscalation ?? '' }, { note });
}

/** The lowest rung that was not climbed yet, whatever its own time. */
function climbNext(draft: CaseDraft, clock: string): Obstacle | undefined {
  const ledger = findLedger(draft, clock);
  const mark = ledger && nextRung(ledger);
  if (ledger === undefined || mark === undefined) return undefined;
  climbRung(draft, { clock, ledger, mark });
  return putClock(draft, clock, { ledger: tellMarks(ledger, [mark.name]), element: clock });
}

const nextRung = ({ marks, told }: ClockLedger) => marks.find(({ name, calls }) => calls !== undefined && !told.includes(name));

import { type Actor, hasPermission } from '#access';
import { type ClockLedger, clockState, isHeld, pauseClock, resumeClock } from '#calendar';
import { type Command } from '../command';
import { type PauseBasis } from '../definition/clock-parameters';
import { pauseBasesOf } from '../definition/pause-bases';
import { appendAudit, startNote } from '../draft/audit-note';
import { type CaseDraft } from '../draft/case-draft';
import { findLedger, putClock } from '../draft/record-clock';
import { taskOfClock } from '../draft/task-ladder';
import { type Refusal } from '../outcome';
import { isPartyOf } from '../parties';

type Of<Kind extends Command['kind']> = Extract<Command, { kind: Kind }>;

/** A supervisor lets a clock of the case stand still, on one of the grounds that its parameter allows; a task's own deadline is no such clock. */
export function pauseClockOf(draft: CaseDraft, { actor, clock, basis: code, reason }: Of<'pause-clock'>): Refusal | undefined {
  const found = clockFor(draft, actor, clock);
  if (!found.ok) return found;
  if (clockState(found.ledger) === 'stopped' || isHeld(found.ledger, 'person')) return { ok: false, code: 'clock-not-running' };
  const { region, startedAt } = draft.row;
  const basis = pauseBasesOf(draft.definition, { clock, region, startedAt }).find((known) => known.code === code);
  if (basis === undefined) return { ok: false, code: 'pause-not-allowed' };
  const ground = { reason, basis: toldBasis(basis) };
  const moment = { at: draft.now, element: clock, by: actor.personId, hold: 'person', ...ground } as const;
  return changeClock(draft, clock, { ledger: pauseClock(found.ledger, moment), kind: 'clock-paused', actor, given: ground });
}

/** Lets a clock go on that a person has paused; it counts again when no element of the process holds it either. */
export function resumeClockOf(draft: CaseDraft, { actor, clock, reason }: Of<'resume-clock'>): Refusal | undefined {
  const found = clockFor(draft, actor, clock);
  if (!found.ok) return found;
  if (!isHeld(found.ledger, 'person')) return { ok: false, code: 'clock-not-paused' };
  const moment = { at: draft.now, element: clock, by: actor.personId, hold: 'person', reason } as const;
  return changeClock(draft, clock, { ledger: resumeClock(found.ledger, moment), kind: 'clock-resumed', actor, given: { reason } });
}

const toldBasis = ({ text, source }: PauseBasis): string => `${text}（${source}）`;

/** Nobody stops the clock of an own case. */
function clockFor(draft: CaseDraft, actor: Actor, clock: string): { readonly ok: true; readonly ledger: ClockLedger } | Refusal {
  if (!hasPermission(actor, 'pause-clock')) return { ok: false, code: 'not-permitted' };
  if (isPartyOf(draft.row, actor)) return { ok: false, code: 'separated' };
  const ledger = taskOfClock(clock) === undefined ? findLedger(draft, clock) : undefined;
  return ledger === undefined ? { ok: false, code: 'unknown-clock' } : { ok: true, ledger };
}

function changeClock(
  draft: CaseDraft,
  clock: string,
  changed: {
    readonly ledger: ClockLedger;
    readonly kind: 'clock-paused' | 'clock-resumed';
    readonly actor: Actor;
    readonly given: Readonly<Record<string, string>>;
  },
): Refusal | undefined {
  const { ledger, kind, actor, given } = changed;
  const obstacle = putClock(draft, clock, { ledger, element: clock });
  if (obstacle !== undefined) return { ok: false, code: obstacle.code, reason: obstacle.reason };
  appendAudit(draft, startNote({ kind, actor: actor.personId, element: clock, given: { clock, ...given } }));
  return undefined;
}

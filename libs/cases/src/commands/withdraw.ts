import { type Command } from '../command';
import { startNote } from '../draft/audit-note';
import { type CaseDraft } from '../draft/case-draft';
import { takeStep } from '../draft/take-step';
import { type Refusal } from '../outcome';
import { partiesOf } from '../parties';

/** The applicant or the agent takes the application back; the case ends with the outcome `withdrawn`. */
export function withdraw(draft: CaseDraft, { actor }: Extract<Command, { kind: 'withdraw' }>): Refusal | undefined {
  if (!partiesOf(draft.row).includes(actor.personId)) return { ok: false, code: 'not-permitted' };
  const note = startNote({ kind: 'withdrawn', actor: actor.personId, given: {} });
  return takeStep(draft, { kind: 'cancelled', outcome: 'withdrawn' }, { note });
}

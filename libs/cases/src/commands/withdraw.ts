import { hasLeftTheHouse } from '#engine';
import { type Command } from '../command';
import { startNote } from '../draft/audit-note';
import { type CaseDraft } from '../draft/case-draft';
import { takeStep } from '../draft/take-step';
import { type Refusal } from '../outcome';
import { partiesOf } from '../parties';

/** The applicant or the agent takes the application back, until something has left the house; the case ends with the outcome `withdrawn`. */
export function withdraw(draft: CaseDraft, { actor }: Extract<Command, { kind: 'withdraw' }>): Refusal | undefined {
  if (!partiesOf(draft.row).includes(actor.personId)) return { ok: false, code: 'not-permitted' };
  if (draft.engine !== undefined && hasLeftTheHouse(draft.engine)) return { ok: false, code: 'left-the-house' };
  const note = startNote({ kind: 'withdrawn', actor: actor.personId, given: {} });
  return takeStep(draft, { kind: 'cancelled', outcome: 'withdrawn' }, { note });
}

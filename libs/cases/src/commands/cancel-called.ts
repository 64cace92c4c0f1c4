import { startNote } from '../draft/audit-note';
import { type CaseDraft } from '../draft/case-draft';
import { takeStep } from '../draft/take-step';
import { type Refusal } from '../outcome';

/** Ends a called case that nobody waits for any more, with the outcome `cancelled`. */
export function cancelCalled(draft: CaseDraft): Refusal | undefined {
  const note = startNote({ kind: 'cancelled-by-caller', given: {} });
  return takeStep(draft, { kind: 'cancelled', outcome: 'cancelled' }, { note });
}

import { derivedCommandId } from '#contract';
import { type PendingLetter } from '#store';
import { advance } from '../advance';
import { type Kit } from '../kit';
import { failLetter } from './fail-letter';
import { type Letter } from './letter';
import { delivered, type LetterFate } from './letter-fate';

interface Delivery {
  readonly pending: PendingLetter;
  readonly letter: Extract<Letter, { kind: 'identity-changed' }>;
  readonly now: Date;
}

/** Too late for a closed case; where the case cannot go on with it, an operator is told and a retry delivers it anew. */
export async function deliverIdentityChange(kit: Kit, { pending, letter, now }: Delivery): Promise<LetterFate> {
  const { caseId, attempts } = pending;
  const id = derivedCommandId('identity-changed', pending.id, attempts);
  const outcome = await advance(kit, caseId, { command: { kind: 'identity-changed', id, changes: letter.changes }, now });
  if (outcome.ok) return delivered('received');
  const { code } = outcome;
  return code === 'case-closed' || code === 'unknown-case' ? delivered(code) : failLetter(kit, { pending, now, refusal: outcome });
}

import { derivedCommandId } from '#contract';
import { type PendingLetter } from '#store';
import { advance } from '../advance';
import { type Kit } from '../kit';
import { failLetter } from './fail-letter';
import { type Letter } from './letter';
import { delivered, type LetterFate } from './letter-fate';

interface Delivery {
  readonly pending: PendingLetter;
  readonly letter: Extract<Letter, { kind: 'kept-answer' }>;
  readonly now: Date;
}

/** Gives an early answer to its case once that waits for it, for as long as the case is open. */
export async function deliverKeptAnswer(kit: Kit, { pending, letter, now }: Delivery): Promise<LetterFate> {
  const id = derivedCommandId('kept-answer', pending.id, pending.attempts);
  const outcome = await advance(kit, pending.caseId, { command: { ...letter, kind: 'take-kept-answer', id }, now });
  if (outcome.ok) return delivered('received');
  const { code } = outcome;
  if (code === 'message-not-awaited') return { kind: 'waits', code };
  return code === 'case-closed' || code === 'unknown-case' ? delivered(code) : failLetter(kit, { pending, now, refusal: outcome });
}

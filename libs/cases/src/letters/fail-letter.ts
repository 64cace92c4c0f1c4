import { derivedCommandId } from '#contract';
import { type PendingLetter } from '#store';
import { advance } from '../advance';
import { type Kit } from '../kit';
import { type Refusal } from '../outcome';
import { type LetterFate } from './letter-fate';

interface Failure {
  readonly pending: PendingLetter;
  readonly now: Date;
  readonly refusal: Refusal;
}

/** The case cannot go on with a letter that it is sent: an operator is told, and a retry delivers it anew. */
export async function failLetter(kit: Kit, { pending, now, refusal: { code, reason = '' } }: Failure): Promise<LetterFate> {
  const id = derivedCommandId('fail-message', pending.id, pending.attempts);
  await advance(kit, pending.caseId, { command: { kind: 'fail-message', id, letter: pending.id, code, reason }, now });
  return { kind: 'failed', code };
}

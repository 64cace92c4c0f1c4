import { type Actor } from '#access';
import { type Orders } from '#cases';
import { type CommandId } from '#contract';
import { actInParts, actOnce, type AskedOnce, keyedDigest, type KeptOnce, type Store } from '#store';
import { type Parts } from '../parts';
import { ProblemError } from '../problem/problem-error';
import { textDigest } from './command-id';

/** Who asks under which key; `body` tells two requests under one key apart. */
interface Asked {
  readonly actor: Actor;
  readonly id: CommandId;
  readonly body: string;
}

/** Store and orders in the transaction in which the answer is kept too. */
export interface Within {
  readonly store: Store;
  readonly cases: Orders;
}

/**
 * Does what is no command on one case once, with the answer kept in the same transaction: sent again, at the same instant or after a crash,
 * it gives the first answer. Throws `idempotency-key-reused` for another body. Tell others of the deed only when this has resolved.
 */
export async function once<Answer extends object>(parts: Parts, asked: Asked, act: (within: Within) => Promise<Answer>): Promise<Answer> {
  const { store, cases } = parts;
  return answerOf<Answer>(await actOnce(store, keyOf(parts, asked), (within) => act({ store: within, cases: cases.within(within) })));
}

/** As `once`, for a deed of several transactions, each of which knows itself by the key: sent again it finishes what was cut off. */
export async function onceInParts<Answer extends object>(parts: Parts, asked: Asked, act: () => Promise<Answer>): Promise<Answer> {
  return answerOf<Answer>(await actInParts(parts.store, keyOf(parts, asked), act));
}

/** A body that holds what nobody may find by trying, a password or an identity number: only with our hash key could its digest be computed. */
export const secretBody = ({ store }: Parts, body: unknown): string =>
  keyedDigest(store, 'commands.digest', JSON.stringify(body)).toString('base64url');

const keyOf = ({ wall }: Parts, { actor, id, body }: Asked): AskedOnce => ({
  scope: actor.personId,
  id,
  digest: textDigest(body),
  at: wall(),
});

/** The JSON is what an `act` of this type has answered. */
function answerOf<Answer extends object>(kept: KeptOnce): Answer {
  if (!kept.ok) throw new ProblemError('idempotency-key-reused');
  return kept.answer as Answer;
}

import { type Actor } from '#access';
import { type CommandId } from '#contract';
import { findOutcome, rememberOutcome } from '#store';
import { type Parts } from '../parts';
import { ProblemError } from '../problem/problem-error';
import { textDigest } from './command-id';

/** Who asks under which key; `body` tells two requests under one key apart. */
interface Asked {
  readonly actor: Actor;
  readonly id: CommandId;
  readonly body: string;
}

/** Does what is no command on one case once: sent again it gives the first answer; throws `idempotency-key-reused` for another body. */
export async function once<Answer extends object>(
  { store, wall }: Parts,
  { actor, id, body }: Asked,
  act: () => Promise<Answer>,
): Promise<Answer> {
  const key = { scope: actor.personId, id };
  const digest = textDigest(body);
  const before = await findOutcome(store, key);
  const kept = before ?? (await rememberOutcome(store, { ...key, digest, outcome: await act(), at: wall() }));
  if (!kept.digest.equals(digest)) throw new ProblemError('idempotency-key-reused');
  return kept.outcome as Answer;
}

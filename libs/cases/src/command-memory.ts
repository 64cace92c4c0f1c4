import { keyedDigest } from '#store';
import { type Kit } from './kit';
import { type Done, type Outcome } from './outcome';

/** 16 bytes that tell two bodies under one idempotency key apart, without giving a body away; who sends it counts as part of it. */
export function digestOf({ store }: Kit, body: unknown): Buffer {
  const text = JSON.stringify(body, (_key, value: unknown) => (isActor(value) ? value.personId : value));
  return keyedDigest(store, 'commands.digest', text).subarray(0, 16);
}

/** Posts may change between two tries of one command; the person may not. */
function isActor(value: unknown): value is { readonly personId: string } {
  return typeof value === 'object' && value !== null && 'personId' in value && 'postings' in value;
}

/** The stored outcome of a command that was seen before, or the refusal of another body under its id. */
export function recall<Stored extends Done>(
  stored: { readonly digest: Buffer; readonly outcome: unknown },
  digest: Buffer,
): Stored | Extract<Outcome, { ok: false }> {
  if (!stored.digest.equals(digest)) return { ok: false, code: 'idempotency-key-reused' };
  return { ...(stored.outcome as Stored), repeated: true };
}

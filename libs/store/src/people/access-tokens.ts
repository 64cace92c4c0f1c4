import { createHash } from 'node:crypto';
import { type PersonId } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';

/** Keeps a token (at least 128 random bits, so a plain SHA-256 is enough) until it expires; the token itself is not stored. */
export async function insertAccessToken(
  store: Store,
  { token, personId, expiresAt }: { readonly token: string; readonly personId: PersonId; readonly expiresAt: Date },
): Promise<void> {
  const text = 'INSERT INTO access_tokens (hash, person_id, expires_at) VALUES ($1, $2, $3)';
  await queryStore(store, { name: 'insert-access-token', text, values: [hashOf(token), personId, expiresAt] });
}

/** Ends one token; false where it was unknown. */
export async function deleteAccessToken(store: Store, token: string): Promise<boolean> {
  const text = 'DELETE FROM access_tokens WHERE hash = $1';
  return (await queryStore(store, { name: 'delete-access-token', text, values: [hashOf(token)] })).rowCount === 1;
}

/** Ends all tokens of a person, as on a change of password; returns how many. */
export async function deleteAccessTokensOf(store: Store, personId: PersonId): Promise<number> {
  const text = 'DELETE FROM access_tokens WHERE person_id = $1';
  return (await queryStore(store, { name: 'delete-access-tokens-of', text, values: [personId] })).rowCount ?? 0;
}

/** Removes the tokens and sessions that have expired by then; returns how many. */
export async function deleteExpiredSignIns(store: Store, at: Date): Promise<number> {
  const text = `WITH gone AS (DELETE FROM access_tokens WHERE expires_at <= $1 RETURNING 1),
      ended AS (DELETE FROM sessions WHERE expire <= $1 RETURNING 1)
    SELECT (SELECT count(*) FROM gone) + (SELECT count(*) FROM ended) AS removed`;
  const { rows } = await queryStore<{ removed: string }>(store, { name: 'delete-expired-sign-ins', text, values: [at] });
  return Number(rows[0]?.removed ?? 0);
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token, 'utf8').digest();

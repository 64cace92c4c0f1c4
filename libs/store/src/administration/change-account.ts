import { type OrganisationId, type PersonId } from '#contract';
import { type Transaction } from '../connection/statement';

/** A post of a person in an organisation. */
export interface PostKey {
  readonly personId: PersonId;
  readonly post: string;
  readonly organisationId: OrganisationId;
}

/** Gives a post from a day on, to another where one is named; held before, it has these days instead. */
export async function givePost(
  transaction: Transaction,
  post: PostKey & { readonly from: string; readonly until?: string | undefined },
): Promise<void> {
  const text = `INSERT INTO postings (person_id, post, organisation_id, valid_from, valid_until) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT (person_id, post, organisation_id) DO UPDATE SET valid_from = excluded.valid_from, valid_until = excluded.valid_until`;
  const values = [post.personId, post.post, post.organisationId, post.from, post.until ?? null];
  await transaction.query({ name: 'give-post', text, values });
}

/** Ends a post with a day, its last; false where it is not held beyond that day. */
export async function endPost(
  transaction: Transaction,
  { personId, post, organisationId, until }: PostKey & { readonly until: string },
): Promise<boolean> {
  const text = `UPDATE postings SET valid_until = $4 WHERE person_id = $1 AND post = $2 AND organisation_id = $3
    AND (valid_until IS NULL OR valid_until > $4)`;
  return (await transaction.query({ name: 'end-post', text, values: [personId, post, organisationId, until] })).rowCount === 1;
}

/** Lets an account sign in or not; locked, whatever it has open ends at once. False where it is so already. */
export async function setLocked(transaction: Transaction, personId: PersonId, locked: boolean): Promise<boolean> {
  const text = 'UPDATE people SET active = $2 WHERE id = $1 AND active <> $2';
  const changed = (await transaction.query({ name: 'set-locked', text, values: [personId, !locked] })).rowCount === 1;
  if (locked) await endSessions(transaction, personId);
  return changed;
}

/** Sets a password's hash and ends every session; `mustChange` asks for another at the next sign-in. */
export async function replacePassword(
  transaction: Transaction,
  personId: PersonId,
  { passwordHash, mustChange }: { readonly passwordHash: string; readonly mustChange: boolean },
): Promise<boolean> {
  const text = 'UPDATE people SET password_hash = $2, must_change_password = $3 WHERE id = $1 AND username IS NOT NULL';
  const changed =
    (await transaction.query({ name: 'replace-password', text, values: [personId, passwordHash, mustChange] })).rowCount === 1;
  await endSessions(transaction, personId);
  return changed;
}

async function endSessions(transaction: Transaction, personId: PersonId): Promise<void> {
  await transaction.query({ name: 'end-sessions', text: 'DELETE FROM access_tokens WHERE person_id = $1', values: [personId] });
}

import { type OrganisationId, type PersonId } from '#contract';
import { type Transaction } from '../connection/statement';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { given } from '../row-values';

/** A post that somebody holds, held or is to hold; days are YYYY-MM-DD, both included. */
export interface HeldPost {
  readonly post: string;
  readonly organisationId: OrganisationId;
  readonly organisationName: string;
  readonly from: string;
  readonly until?: string | undefined;
}

/** An account as it is administered. */
export interface AccountView {
  readonly id: PersonId;
  readonly name: string;
  readonly username?: string | undefined;
  readonly email?: string | undefined;
  readonly active: boolean;
  readonly mustChangePassword: boolean;
  /** Every one, also those that have ended. */
  readonly posts: readonly HeldPost[];
}

interface Row {
  readonly id: PersonId;
  readonly name: string;
  readonly username: string | null;
  readonly email: string | null;
  readonly active: boolean;
  readonly must_change_password: boolean;
  readonly posts: readonly (Omit<HeldPost, 'until'> & { readonly until: string | null })[];
}

const COLUMNS = `p.id, p.name, p.username, p.email, p.active, p.must_change_password, coalesce((
    SELECT jsonb_agg(jsonb_build_object('post', g.post, 'organisationId', o.id, 'organisationName', o.name, 'from', g.valid_from, 'until', g.valid_until)
      ORDER BY g.valid_until IS NOT NULL, g.post, o.id)
    FROM postings g JOIN organisations o ON o.id = g.organisation_id WHERE g.person_id = p.id), '[]') AS posts`;

/** Behind every text that begins alike, as bytes compare. */
const LAST = '\u{10FFFF}';

/** Those who hold or held a post are few; others are found by how their name or user name begins. */
const STAFF = 'SELECT person_id AS id FROM postings';
const FOUND = `SELECT id FROM people WHERE username IS NOT NULL AND name COLLATE "C" >= $3 AND name COLLATE "C" < $4
  UNION SELECT id FROM people WHERE username IS NOT NULL AND username COLLATE "C" >= $3 AND username COLLATE "C" < $4`;

/** The statement of `listAccounts`. */
export function accountsStatement({ search, after = '', limit }: AccountQuery) {
  const text = `SELECT ${COLUMNS} FROM people p WHERE p.id IN (${search === undefined ? STAFF : FOUND})
    AND p.username COLLATE "C" > $1 ORDER BY p.username COLLATE "C" LIMIT $2`;
  const values = [after, limit, ...(search === undefined ? [] : [search, search + LAST])];
  return { name: `list-accounts${search === undefined ? '' : '-found'}`, text, values };
}

/** Which accounts: those with posts, or those whose name or user name begins so; behind a user name. */
export interface AccountQuery {
  readonly search?: string | undefined;
  readonly after?: string | undefined;
  readonly limit: number;
}

/** Accounts in the order of their user names. */
export async function listAccounts(store: Store, query: AccountQuery): Promise<readonly AccountView[]> {
  return (await queryStore<Row>(store, accountsStatement(query))).rows.map(toView);
}

/** The account of a person; with a transaction it is locked, so that two changes of its posts see each other. */
export async function findAccount(on: Store | Transaction, id: PersonId): Promise<AccountView | undefined> {
  const inTransaction = !('pool' in on);
  if (inTransaction) await on.query({ name: 'lock-person', text: 'SELECT FROM people WHERE id = $1 FOR UPDATE', values: [id] });
  const text = `SELECT ${COLUMNS} FROM people p WHERE p.id = $1`;
  return (await queryStore<Row>(on, { name: 'find-account', text, values: [id] })).rows.map(toView)[0];
}

const toView = ({ username, email, must_change_password: mustChangePassword, posts, ...row }: Row): AccountView => ({
  ...row,
  username: given(username),
  email: given(email),
  mustChangePassword,
  posts: posts.map(({ until, ...post }) => ({ ...post, until: given(until) })),
});

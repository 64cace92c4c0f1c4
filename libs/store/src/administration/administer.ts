import { type OrganisationId, type PersonId } from '#contract';
import { type Transaction } from '../connection/statement';
import { type Store } from '../connection/store';
import { inTransaction } from '../connection/transaction';
import { StoreError } from '../errors';
import { administrationHash } from './administration-hash';

/** What is done to accounts, posts and organisations, and that the trails themselves were looked at. */
export const ADMINISTRATION_KINDS = [
  'account-created',
  'account-locked',
  'account-unlocked',
  'password-reset',
  'password-changed',
  'post-given',
  'post-ended',
  'organisation-added',
  'organisation-renamed',
  'audit-searched',
  'audit-verified',
] as const;
/** One of them. */
export type AdministrationKind = (typeof ADMINISTRATION_KINDS)[number];

/** One act of administration; `detail` holds no personal data. */
export interface AdministrationEntry {
  readonly at: Date;
  readonly actor: PersonId;
  readonly kind: AdministrationKind;
  readonly person?: PersonId | undefined;
  readonly organisation?: OrganisationId | undefined;
  readonly detail?: Readonly<Record<string, unknown>>;
}

/**
 * Does `work` and writes it down in one transaction: nothing is done unseen, and nothing written down that was not done. One act at a time,
 * so that what `work` has looked at still holds when it is done.
 */
export async function administer<Result>(
  store: Store,
  entry: AdministrationEntry,
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  return inTransaction(store, async (transaction) => {
    const end = await lockEnd(transaction);
    const result = await work(transaction);
    append(transaction, end, entry);
    return result;
  });
}

const INSERT = `WITH ended AS (UPDATE administration_chain SET seq = $1, hash = $8)
  INSERT INTO administration_entries (seq, at, actor, kind, person_id, organisation_id, detail, hash) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;

interface ChainEnd {
  readonly seq: string;
  readonly hash: Buffer;
}

async function lockEnd(transaction: Transaction): Promise<ChainEnd> {
  const text = 'SELECT seq, hash FROM administration_chain FOR UPDATE';
  const [end] = (await transaction.query<ChainEnd & Record<string, unknown>>({ name: 'lock-administration-chain', text })).rows;
  if (end === undefined) throw new StoreError('not-found', 'the chain of the administration has no end');
  return end;
}

function append(
  transaction: Transaction,
  end: ChainEnd,
  { at, actor, kind, person, organisation, detail = {} }: AdministrationEntry,
): void {
  const row = { seq: Number(end.seq) + 1, at, actor, kind, person, organisation, detail: JSON.stringify(detail) };
  const values = [row.seq, at, actor, kind, person ?? null, organisation ?? null, row.detail, administrationHash(end.hash, row)];
  transaction.defer({ name: 'append-administration', text: INSERT, values });
}

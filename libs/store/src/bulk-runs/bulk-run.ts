import { type PersonId } from '#contract';
import { decryptJson, encrypt } from '../cipher/cipher';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';

/** What is done to each item: an application is filed, or a task is assigned, claimed or completed. */
export const BULK_RUN_VERBS = ['apply', 'assign', 'claim', 'complete'] as const;
/** One of BULK_RUN_VERBS, or `replan`: dates of a case are moved to where the calendar puts them, see replan-run.ts. */
export type BulkRunVerb = (typeof BULK_RUN_VERBS)[number] | 'replan';
/** `collecting`: items are still handed in; `cancelled`: the pending ones are left undone. */
export type BulkRunState = 'collecting' | 'working' | 'done' | 'cancelled';

/** One verb for many items, done by a worker in the name of whoever ordered it. */
export interface BulkRun {
  readonly id: string;
  readonly verb: BulkRunVerb;
  /** What holds for every item, as JSON. */
  readonly given: unknown;
  readonly state: BulkRunState;
  readonly orderedBy: PersonId;
  readonly orderedAt: Date;
}

interface Row {
  readonly id: string;
  readonly verb: BulkRunVerb;
  readonly given: Buffer;
  readonly state: BulkRunState;
  readonly ordered_by: PersonId;
  readonly ordered_at: Date;
}

const contextOf = (id: string): string => `bulk_runs:${id}`;
const COLUMNS = 'id, verb, given, state, ordered_by, ordered_at';

const toRun =
  (store: Store) =>
  (row: Row): BulkRun => ({
    id: row.id,
    verb: row.verb,
    given: decryptJson(store, contextOf(row.id), row.given),
    state: row.state,
    orderedBy: row.ordered_by,
    orderedAt: row.ordered_at,
  });

/** Keeps an order that collects its items; one of this id that is there already stays as it is. */
export async function insertBulkRun(store: Store, { id, verb, given, orderedBy, orderedAt }: Omit<BulkRun, 'state'>): Promise<void> {
  await queryStore(store, {
    name: 'insert-bulk-run',
    text: `INSERT INTO bulk_runs (id, verb, given, state, ordered_by, ordered_at, changed_at) VALUES ($1, $2, $3, 'collecting', $4, $5, $5)
      ON CONFLICT (id) DO NOTHING`,
    values: [id, verb, encrypt(store, contextOf(id), JSON.stringify(given)), orderedBy, orderedAt],
  });
}

/** The order with this id. */
export async function findBulkRun(store: Store, id: string): Promise<BulkRun | undefined> {
  const text = `SELECT ${COLUMNS} FROM bulk_runs WHERE id = $1`;
  return (await queryStore<Row>(store, { name: 'find-bulk-run', text, values: [id] })).rows.map(toRun(store))[0];
}

/** The latest orders of somebody; those that move dates are the county's, not theirs. */
export async function listBulkRuns(store: Store, orderedBy: PersonId, limit: number): Promise<readonly BulkRun[]> {
  const text = `SELECT ${COLUMNS} FROM bulk_runs WHERE ordered_by = $1 AND verb <> 'replan' ORDER BY ordered_at DESC, id DESC LIMIT $2`;
  return (await queryStore<Row>(store, { name: 'list-bulk-runs', text, values: [orderedBy, limit] })).rows.map(toRun(store));
}

/** Orders that a workflow should be working on. */
export async function listWorkingBulkRuns(store: Store): Promise<readonly string[]> {
  const text = "SELECT id FROM bulk_runs WHERE state = 'working' ORDER BY id";
  return (await queryStore<{ id: string }>(store, { name: 'list-working-bulk-runs', text })).rows.map(({ id }) => id);
}

/** Brings an order from one of these states to another; false where it is in none of them. */
export async function changeBulkRun(
  store: Store,
  id: string,
  { from, to, at }: { readonly from: readonly BulkRunState[]; readonly to: BulkRunState; readonly at: Date },
): Promise<boolean> {
  const text = 'UPDATE bulk_runs SET state = $3, changed_at = $4 WHERE id = $1 AND state = ANY ($2::text[])';
  return (await queryStore(store, { name: 'change-bulk-run', text, values: [id, from, to, at] })).rowCount === 1;
}

import { type CaseId } from '#contract';
import { decryptJson, encrypt } from '../cipher/cipher';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { given } from '../row-values';

/** `refused`: the code says why; `failed`: a fault of our own. */
export type BulkItemStatus = 'pending' | 'done' | 'refused' | 'failed';

/** One item of a bulk run: a task, or an application and the case that it has become. */
export interface BulkItem {
  readonly no: number;
  readonly caseId?: CaseId | undefined;
  readonly taskNo?: number | undefined;
  /** What is handed in for this one, as JSON, while it is pending. */
  readonly given?: unknown;
  /** The code with which it was refused when it was handed in: nothing is to be done for it. */
  readonly refused?: string | undefined;
}

/** What became of an item. */
export interface BulkResult extends Pick<BulkItem, 'no' | 'caseId' | 'taskNo'> {
  readonly status: BulkItemStatus;
  readonly code?: string | undefined;
  readonly at?: Date | undefined;
  /** What there is to tell of it, as JSON. */
  readonly result?: unknown;
}

/** Texts of the statements that read here; the tests look at their plans. */
export const BULK_ITEM_STATEMENTS = {
  pending: "SELECT no, case_id, task_no, given FROM bulk_items WHERE run_id = $1 AND status = 'pending' ORDER BY no LIMIT $2",
  count:
    'SELECT status, code, count(*)::int AS items FROM bulk_items WHERE run_id = $1 GROUP BY status, code ORDER BY items DESC, status, code',
  page: `SELECT no, case_id, task_no, status, code FROM bulk_items
      WHERE run_id = $1 AND no > $2 AND ($3::text IS NULL OR status = $3) ORDER BY no LIMIT $4`,
} as const;

const contextOf = (runId: string, no: number): string => `bulk_items:${runId}:${String(no)}`;

/** Adds items to an order that still collects them, and is not started meanwhile; a number, or a task, that is there already stays as it is. Answers with how many were added. */
export async function insertBulkItems(store: Store, runId: string, items: readonly BulkItem[]): Promise<number> {
  const sealed = items.map((item) =>
    item.given === undefined ? null : encrypt(store, contextOf(runId, item.no), JSON.stringify(item.given)),
  );
  const { rowCount } = await queryStore(store, {
    name: 'insert-bulk-items',
    text: `INSERT INTO bulk_items (run_id, no, case_id, task_no, given, code, status)
      SELECT $1, item.*, CASE WHEN item.code IS NULL THEN 'pending' ELSE 'refused' END
      FROM unnest($2::int[], $3::uuid[], $4::int[], $5::bytea[], $6::text[]) item (no, case_id, task_no, given, code)
      WHERE EXISTS (SELECT FROM bulk_runs WHERE id = $1 AND state = 'collecting' FOR SHARE) ON CONFLICT DO NOTHING`,
    values: [
      runId,
      items.map(({ no }) => no),
      items.map(({ caseId }) => caseId ?? null),
      items.map(({ taskNo }) => taskNo ?? null),
      sealed,
      items.map(({ refused }) => refused ?? null),
    ],
  });
  return rowCount ?? 0;
}

interface Row {
  readonly no: number;
  readonly case_id: CaseId | null;
  readonly task_no: number | null;
  readonly given: Buffer | null;
}

/** Items that wait for their turn, in their order. */
export async function listPendingItems(store: Store, runId: string, limit: number): Promise<readonly BulkItem[]> {
  const { rows } = await queryStore<Row>(store, { name: 'list-pending-items', text: BULK_ITEM_STATEMENTS.pending, values: [runId, limit] });
  return rows.map((row) => ({
    no: row.no,
    caseId: given(row.case_id),
    taskNo: given(row.task_no),
    ...(row.given === null ? {} : { given: decryptJson(store, contextOf(runId, row.no), row.given) }),
  }));
}

/** Keeps what became of these items, in one statement, and forgets what was handed in for them. */
export async function markBulkItems(store: Store, runId: string, results: readonly BulkResult[]): Promise<void> {
  if (results.length === 0) return;
  const column = (pick: (each: BulkResult) => unknown) => results.map((each) => pick(each) ?? null);
  await queryStore(store, {
    name: 'mark-bulk-items',
    text: `UPDATE bulk_items i SET status = row.status, code = row.code, at = row.at, case_id = coalesce(row.case_id, i.case_id), result = row.result,
      given = NULL FROM unnest($2::int[], $3::text[], $4::text[], $5::timestamptz[], $6::uuid[], $7::jsonb[]) AS row (no, status, code, at, case_id, result)
      WHERE i.run_id = $1 AND i.no = row.no`,
    values: [
      runId,
      column(({ no }) => no),
      column(({ status }) => status),
      column(({ code }) => code),
      column(({ at }) => at),
      column(({ caseId }) => caseId),
      results.map(({ result }) => (result === undefined ? null : JSON.stringify(result))),
    ],
  });
}

/** How many items of an order came out so. */
export interface BulkCount {
  readonly status: BulkItemStatus;
  readonly code?: string | undefined;
  readonly items: number;
}

/** What became of the items of an order, counted; the most frequent first. */
export async function countBulkItems(store: Store, runId: string): Promise<readonly BulkCount[]> {
  const { rows } = await queryStore<{ status: BulkItemStatus; code: string | null; items: number }>(store, {
    name: 'count-bulk-items',
    text: BULK_ITEM_STATEMENTS.count,
    values: [runId],
  });
  return rows.map((row) => ({ ...row, code: given(row.code) }));
}

/** Items by number, behind the last of the page before; of one status where it is given. */
export async function listBulkItems(
  store: Store,
  runId: string,
  page: { readonly status?: BulkItemStatus | undefined; readonly after: number; readonly limit: number },
): Promise<readonly BulkResult[]> {
  const { rows } = await queryStore<Row & { status: BulkItemStatus; code: string | null }>(store, {
    name: 'list-bulk-items',
    text: BULK_ITEM_STATEMENTS.page,
    values: [runId, page.after, page.status ?? null, page.limit],
  });
  return rows.map((row) => ({
    no: row.no,
    caseId: given(row.case_id),
    taskNo: given(row.task_no),
    status: row.status,
    code: given(row.code),
  }));
}

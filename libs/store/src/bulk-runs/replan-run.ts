import { type CaseId } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { given } from '../row-values';
import { type BulkItemStatus, type BulkResult } from './bulk-item';
import { type BulkRun } from './bulk-run';

/** Texts of the statements that read here; the tests look at their plans. */
export const REPLAN_STATEMENTS = {
  latest: "SELECT id, state, ordered_at FROM bulk_runs WHERE verb = 'replan' ORDER BY ordered_at DESC, id DESC LIMIT 1",
  count: `SELECT count(case_id)::int AS cases, (count(case_id) FILTER (WHERE status <> 'pending'))::int AS worked,
      coalesce(sum(jsonb_array_length(result -> 'moved')), 0)::int AS moved FROM bulk_items WHERE run_id = $1`,
  page: `SELECT i.no, i.case_id, i.status, i.code, i.result, c.number FROM bulk_items i LEFT JOIN cases c ON c.id = i.case_id
      WHERE i.run_id = $1 AND i.no > $2 AND (i.result IS NOT NULL OR i.status IN ('refused', 'failed')) ORDER BY i.no LIMIT $3`,
} as const;

/** The items of an order to replan, in one statement: first the start timers of processes, then each open case of the region by id. */
export async function insertReplanItems(store: Store, runId: string, region: string): Promise<void> {
  await queryStore(store, {
    name: 'insert-replan-items',
    text: `INSERT INTO bulk_items (run_id, no, case_id) SELECT $1::uuid, 1, NULL::uuid UNION ALL
      SELECT $1::uuid, 1 + row_number() OVER (ORDER BY id), id FROM cases WHERE status = 'open' AND ($2 = '*' OR starts_with(region, $2))
      ON CONFLICT DO NOTHING`,
    values: [runId, region],
  });
}

/** An order to replan, and when it was given. */
export type ReplanRun = Pick<BulkRun, 'id' | 'state' | 'orderedAt'>;

/** The latest order to replan, whoever gave it. */
export async function findLatestReplan(store: Store): Promise<ReplanRun | undefined> {
  const { rows } = await queryStore<{ id: string; state: BulkRun['state']; ordered_at: Date }>(store, {
    name: 'find-latest-replan',
    text: REPLAN_STATEMENTS.latest,
  });
  return rows.map(({ id, state, ordered_at }) => ({ id, state, orderedAt: ordered_at }))[0];
}

/** How many cases there are to go through, how many were, and how many dates have moved. */
export interface ReplanCount {
  readonly cases: number;
  readonly worked: number;
  readonly moved: number;
}

/** How far an order to replan is. */
export async function countReplan(store: Store, runId: string): Promise<ReplanCount> {
  const { rows } = await queryStore<ReplanCount>(store, { name: 'count-replan', text: REPLAN_STATEMENTS.count, values: [runId] });
  return rows[0] ?? { cases: 0, worked: 0, moved: 0 };
}

/** A case of which there is something to tell; without a case it is what became of the start timers. */
export interface ReplanResult extends Pick<BulkResult, 'no' | 'caseId' | 'status' | 'code' | 'result'> {
  readonly number?: string | undefined;
}

/** Items of which there is something to tell, by number, behind the last of the page before. */
export async function listReplanResults(
  store: Store,
  runId: string,
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<readonly ReplanResult[]> {
  const { rows } = await queryStore<{
    readonly no: number;
    readonly case_id: CaseId | null;
    readonly status: BulkItemStatus;
    readonly code: string | null;
    readonly result: unknown;
    readonly number: string | null;
  }>(store, { name: 'list-replan-results', text: REPLAN_STATEMENTS.page, values: [runId, after, limit] });
  return rows.map(({ no, case_id, status, code, result, number }) => ({
    ...{ no, status, result },
    ...{ caseId: given(case_id), code: given(code), number: given(number) },
  }));
}

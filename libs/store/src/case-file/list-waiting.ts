import { type CaseId } from '#contract';
import { queryStore } from '../connection/transaction';
import { type Store } from '../connection/store';

/** Open cases with something due by this business instant, the longest overdue first. */
export async function listDueCases(store: Store, dueBy: Date, limit: number): Promise<readonly CaseId[]> {
  return ids(store, {
    name: 'list-due-cases',
    text: 'SELECT id FROM cases WHERE alarm_at <= $1 ORDER BY alarm_at LIMIT $2',
    values: [dueBy, limit],
  });
}

/** A wake that no workflow has answered. */
export interface LeftWake {
  readonly caseId: string;
  readonly processId: string;
}

/** Wakes written before this business instant, the oldest first. */
export async function listLeftWakes(store: Store, before: Date, limit: number): Promise<readonly LeftWake[]> {
  const result = await queryStore<{ case_id: CaseId; process_id: string }>(store, {
    name: 'list-left-wakes',
    text: 'SELECT w.case_id, c.process_id FROM wakes w JOIN cases c ON c.id = w.case_id WHERE w.at <= $1 ORDER BY w.at LIMIT $2',
    values: [before, limit],
  });
  return result.rows.map((row) => ({ caseId: row.case_id, processId: row.process_id }));
}

/** Open cases in the order of their start, for reconciliation, paged by the id of the last one seen. */
export async function listOpenCases(store: Store, after: string | undefined, limit: number): Promise<readonly LeftWake[]> {
  const result = await queryStore<{ id: CaseId; process_id: string }>(store, {
    name: 'list-open-cases',
    text: "SELECT id, process_id FROM cases WHERE status = 'open' AND id > coalesce($1::uuid, '00000000-0000-0000-0000-000000000000') ORDER BY id LIMIT $2",
    values: [after ?? null, limit],
  });
  return result.rows.map((row) => ({ caseId: row.id, processId: row.process_id }));
}

async function ids(
  store: Store,
  statement: { readonly name: string; readonly text: string; readonly values: readonly unknown[] },
): Promise<readonly CaseId[]> {
  const result = await queryStore<{ id: CaseId }>(store, statement);
  return result.rows.map((row) => row.id);
}

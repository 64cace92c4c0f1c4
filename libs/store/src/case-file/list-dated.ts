import { type CaseId } from '#contract';
import { type Transaction } from '../connection/statement';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { type TaskRow } from './case-file';

/** An open task with a deadline, and the rule that gave it. */
export type DatedTask = Pick<TaskRow, 'no' | 'element' | 'dueRule'> & { readonly dueAt: Date };

/** The open tasks of a case that have a deadline. */
export async function listDatedTasks(on: Store | Transaction, caseId: string): Promise<readonly DatedTask[]> {
  const result = await queryStore<{ no: number; element: string; due_at: Date; due_rule: unknown }>(on, {
    name: 'list-dated-tasks',
    text: `SELECT no, element, due_at, due_rule FROM tasks
      WHERE case_id = $1 AND status IN ('ready', 'claimed') AND due_at < 'infinity' ORDER BY no`,
    values: [caseId],
  });
  return result.rows.map(({ no, element, due_at, due_rule }) => ({ no, element, dueAt: due_at, dueRule: due_rule ?? undefined }));
}

/** Open cases of a region (a division code or its beginning, `*` for all) by id, paged by the id of the last one seen. */
export async function listOpenCasesOfRegion(
  store: Store,
  { region, after, limit }: { readonly region: string; readonly after?: string; readonly limit: number },
): Promise<readonly { readonly caseId: CaseId; readonly number: string }[]> {
  const result = await queryStore<{ id: CaseId; number: string }>(store, {
    name: 'list-open-cases-of-region',
    text: `SELECT id, number FROM cases WHERE status = 'open' AND ($1 = '*' OR starts_with(region, $1))
      AND id > coalesce($2::uuid, '00000000-0000-0000-0000-000000000000') ORDER BY id LIMIT $3`,
    values: [region, after ?? null, limit],
  });
  return result.rows.map(({ id, number }) => ({ caseId: id, number }));
}

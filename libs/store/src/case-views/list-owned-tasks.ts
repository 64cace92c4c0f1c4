import { type CaseId, type PersonId } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';

/**
 * Open tasks of offices that this person has, the most urgent first; neither tasks of the person's own applications are among them, nor what was
 * given to the person by name, which goes to nobody else and may be a seat in a panel that is secret.
 */
export async function listOwnedTasks(
  store: Store,
  personId: PersonId,
  limit: number,
): Promise<readonly { readonly caseId: CaseId; readonly no: number }[]> {
  const text = `SELECT case_id, no FROM tasks t WHERE owner_id = $1 AND status = 'claimed' AND NOT for_applicant
      AND EXISTS (SELECT FROM task_offers o WHERE o.case_id = t.case_id AND o.task_no = t.no)
    ORDER BY due_at, case_id, no LIMIT $2`;
  const { rows } = await queryStore<{ case_id: CaseId; no: number }>(store, { name: 'list-owned-tasks', text, values: [personId, limit] });
  return rows.map((row) => ({ caseId: row.case_id, no: row.no }));
}

import { type CaseId } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { HANDS } from '../inbox/inbox-statement';
import { toTaskView, type TaskResult, type TaskView } from '../inbox/list-inbox';

const SELECT = `SELECT t.case_id, t.no, t.element, t.status, t.owner_id, w.name AS owner_name, t.for_applicant, t.excluded,
    t.opened_at, t.due_at, t.closed_at, t.urge_again_at, t.delegator_id, (SELECT d.name FROM people d WHERE d.id = t.delegator_id) AS delegator_name, t.held_until,
    ${HANDS}, c.process_id, c.organisation_id, c.township_id, c.applicant_id, c.agent_id, c.applicant_organisation_id, c.recused,
    (SELECT jsonb_agg(jsonb_build_object('post', o.post, 'organisationId', o.organisation_id) ORDER BY o.organisation_id, o.post)
      FROM task_offers o WHERE o.case_id = t.case_id AND o.task_no = t.no) AS offered_to
  FROM tasks t JOIN cases c ON c.id = t.case_id LEFT JOIN people w ON w.id = coalesce(t.owner_id, t.closed_by)`;

/** All tasks of a case in the order in which they were opened. */
export async function listTasksOfCase(store: Store, caseId: CaseId): Promise<readonly TaskView[]> {
  const text = `${SELECT} WHERE t.case_id = $1 ORDER BY t.no`;
  const { rows } = await queryStore<TaskResult>(store, { name: 'list-tasks-of-case', text, values: [caseId] });
  return rows.map(toTaskView);
}

/** One task of a case. */
export async function findTask(store: Store, caseId: CaseId, no: number): Promise<TaskView | undefined> {
  const text = `${SELECT} WHERE t.case_id = $1 AND t.no = $2`;
  const { rows } = await queryStore<TaskResult>(store, { name: 'find-task', text, values: [caseId, no] });
  return rows.map(toTaskView)[0];
}

/** These tasks, in the order of their cases and numbers. */
export async function listTasksById(
  store: Store,
  ids: readonly { readonly caseId: CaseId; readonly no: number }[],
): Promise<readonly TaskView[]> {
  const text = `${SELECT} JOIN unnest($1::uuid[], $2::int[]) AS asked (case_id, no) ON t.case_id = asked.case_id AND t.no = asked.no
    ORDER BY t.case_id, t.no`;
  const values = [ids.map(({ caseId }) => caseId), ids.map(({ no }) => no)];
  return (await queryStore<TaskResult>(store, { name: 'list-tasks-by-id', text, values })).rows.map(toTaskView);
}

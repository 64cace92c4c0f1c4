import { type CaseId, type PersonId } from '#contract';
import { encryptionContext } from '../case-file/encryption-context';
import { decryptJson, encrypt } from '../cipher/cipher';
import { type Store } from '../connection/store';
import { inTransaction, queryStore } from '../connection/transaction';

/** Whose draft for which task. */
export interface TaskDraftKey {
  readonly caseId: CaseId;
  readonly no: number;
  readonly personId: PersonId;
}

/** What somebody has begun to write for a task, as JSON, and when it was kept. */
export interface TaskDraft extends TaskDraftKey {
  readonly data: unknown;
  readonly savedAt: Date;
}

/**
 * Keeps a draft in place of the one before, and answers the number of the case's last entry; undefined where the task is closed. The case is held, so that a
 * task which is being closed just now takes its drafts with it.
 */
export async function putTaskDraft(store: Store, { caseId, no, personId, data, savedAt }: TaskDraft): Promise<number | undefined> {
  const body = encrypt(store, encryptionContext.taskDraft(caseId, no, personId), JSON.stringify(data));
  return inTransaction(store, async (transaction) => {
    const held = await transaction.query<{ seq: number }>({ ...HOLD, values: [caseId] });
    const { rowCount } = await transaction.query({
      name: 'put-task-draft',
      text: TASK_DRAFT_STATEMENTS.put,
      values: [caseId, no, personId, body, savedAt],
    });
    return rowCount === 0 ? undefined : held.rows[0]?.seq;
  });
}

const HOLD = { name: 'hold-case-of-draft', text: 'SELECT seq FROM cases WHERE id = $1 FOR SHARE' };

/** For the test of their plans. */
export const TASK_DRAFT_STATEMENTS = {
  put: `INSERT INTO task_drafts (case_id, task_no, person_id, body, saved_at)
    SELECT t.case_id, t.no, $3, $4, $5 FROM tasks t WHERE t.case_id = $1 AND t.no = $2 AND t.status IN ('ready', 'claimed')
    ON CONFLICT (case_id, task_no, person_id) DO UPDATE SET body = excluded.body, saved_at = excluded.saved_at`,
  list: `SELECT d.case_id, d.task_no, d.body, d.saved_at FROM unnest($2::uuid[], $3::int[]) AS asked (case_id, no)
    JOIN task_drafts d ON d.case_id = asked.case_id AND d.task_no = asked.no AND d.person_id = $1`,
  delete: 'DELETE FROM task_drafts WHERE case_id = $1 AND task_no = $2 AND person_id = $3',
} as const;

/** The person's drafts for these tasks, in no order. */
export async function listTaskDrafts(
  store: Store,
  personId: PersonId,
  tasks: readonly Pick<TaskDraftKey, 'caseId' | 'no'>[],
): Promise<readonly TaskDraft[]> {
  const text = TASK_DRAFT_STATEMENTS.list;
  const values = [personId, tasks.map(({ caseId }) => caseId), tasks.map(({ no }) => no)];
  const { rows } = await queryStore<Result>(store, { name: 'list-task-drafts', text, values });
  return rows.map(({ case_id: caseId, task_no: no, body, saved_at: savedAt }) => ({
    caseId,
    no,
    personId,
    data: decryptJson(store, encryptionContext.taskDraft(caseId, no, personId), body),
    savedAt,
  }));
}

interface Result {
  readonly case_id: CaseId;
  readonly task_no: number;
  readonly body: Buffer;
  readonly saved_at: Date;
}

/** Throws a draft away; nothing where there is none. */
export async function deleteTaskDraft(store: Store, { caseId, no, personId }: TaskDraftKey): Promise<void> {
  await queryStore(store, { name: 'delete-task-draft', text: TASK_DRAFT_STATEMENTS.delete, values: [caseId, no, personId] });
}

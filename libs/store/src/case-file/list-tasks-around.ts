import { type PersonId } from '#contract';
import { type Store } from '../connection/store';
import { type Transaction } from '../connection/statement';
import { queryStore } from '../connection/transaction';
import { type TaskRow } from './case-file';

/** An open task, or the step's own of its element that was completed last, as going back needs it. */
export interface TaskAround extends Pick<TaskRow, 'no' | 'element' | 'status' | 'ownerId' | 'dueAt'> {
  /** Whether it is offered to posts, so that its owner has claimed it or was given it. */
  readonly offered: boolean;
  /** Posts that whoever has it or did it holds on the day. */
  readonly ownersPosts: readonly string[];
}

interface Row {
  readonly no: number;
  readonly element: string;
  readonly status: TaskRow['status'];
  readonly owner_id: PersonId | null;
  readonly due_at: Date | number;
  readonly offered: boolean;
  readonly owners_posts: readonly string[];
}

const TEXT = `SELECT t.no, t.element, t.status, t.owner_id, t.due_at,
    EXISTS (SELECT FROM task_offers o WHERE o.case_id = t.case_id AND o.task_no = t.no) AS offered,
    ARRAY(SELECT g.post FROM postings g JOIN people p ON p.id = g.person_id AND p.active
      WHERE g.person_id = t.owner_id AND g.valid_from <= d.day AND (g.valid_until IS NULL OR g.valid_until >= d.day)) AS owners_posts
  FROM (SELECT ($2::timestamptz AT TIME ZONE 'Asia/Shanghai')::date AS day) d, tasks t
  WHERE t.case_id = $1 AND (t.status IN ('ready', 'claimed') OR t.no IN (
    SELECT max(l.no) FROM tasks l WHERE l.case_id = $1 AND l.status = 'completed' AND l.kind = 'step' GROUP BY l.element))
  ORDER BY t.no`;

/** The open tasks of a case, and of every element the one that was completed last, in the order of their numbers; posts are those of `at`. */
export async function listTasksAround(on: Store | Transaction, caseId: string, at: Date): Promise<readonly TaskAround[]> {
  const { rows } = await queryStore<Row>(on, { name: 'list-tasks-around', text: TEXT, values: [caseId, at] });
  return rows.map((row) => ({
    no: row.no,
    element: row.element,
    status: row.status,
    ...(row.owner_id === null ? {} : { ownerId: row.owner_id }),
    ...(row.due_at instanceof Date ? { dueAt: row.due_at } : {}),
    offered: row.offered,
    ownersPosts: row.owners_posts,
  }));
}

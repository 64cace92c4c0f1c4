import { type OrganisationId, type PersonId } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';

/** Somebody to whom some of the tasks are offered by a post, and how many of these they have now. */
export interface TaskCandidate {
  readonly personId: PersonId;
  readonly name: string;
  /** Ids of the tasks, `<case>.<number>`, that they are not kept apart from. */
  readonly tasks: readonly string[];
  /** Open tasks that they have already. */
  readonly load: number;
}

/** Which tasks, as seen from these offices and those below them, on the day of `now`. */
export interface CandidateQuery {
  readonly offices: readonly OrganisationId[];
  readonly tasks: readonly { readonly caseId: string; readonly no: number }[];
  readonly now: Date;
}

const TEXT = `SELECT q.id AS "personId", q.name, array_agg(DISTINCT o.case_id || '.' || o.task_no) AS tasks,
    (SELECT count(*)::int FROM tasks t WHERE t.owner_id = q.id AND t.status = 'claimed') AS load
  FROM unnest($2::uuid[], $3::int[]) asked (case_id, no)
  JOIN task_offers o ON o.case_id = asked.case_id AND o.task_no = asked.no
  JOIN organisations b ON b.id = o.organisation_id AND b.path && $1::text[]
  JOIN postings p ON p.organisation_id = o.organisation_id AND p.post = o.post
    AND p.valid_from <= ($4::timestamptz AT TIME ZONE 'Asia/Shanghai')::date
    AND (p.valid_until IS NULL OR p.valid_until >= ($4::timestamptz AT TIME ZONE 'Asia/Shanghai')::date)
  JOIN people q ON q.id = p.person_id AND q.active AND q.id <> ALL (o.excluded)
  GROUP BY q.id, q.name ORDER BY cardinality(array_agg(DISTINCT o.case_id || '.' || o.task_no)) DESC, load, q.name, q.id LIMIT 200`;

/** To whom the tasks could be given: who could take most of them first, then who has least. The giving itself judges again. */
export async function listTaskCandidates(store: Store, { offices, tasks, now }: CandidateQuery): Promise<readonly TaskCandidate[]> {
  const { rows } = await queryStore<TaskCandidate & Record<string, unknown>>(store, {
    name: 'list-task-candidates',
    text: TEXT,
    values: [offices, tasks.map(({ caseId }) => caseId), tasks.map(({ no }) => no), now],
  });
  return rows;
}

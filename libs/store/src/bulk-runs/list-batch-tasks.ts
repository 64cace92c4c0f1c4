import { type Actor } from '#access';
import { type CaseId } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';

/** Open tasks of one element in the cases of a batch. */
export interface BatchTasks {
  readonly region: string;
  readonly batch: string;
  readonly processId: string;
  readonly element: string;
}

/** The text of the statement here; the tests look at its plan. */
export const BATCH_TASKS = `SELECT t.case_id, t.no FROM cases c JOIN tasks t ON t.case_id = c.id
      WHERE c.region = $1 AND c.batch = $2 AND c.process_id = $3 AND c.status = 'open' AND t.element = $4 AND t.status IN ('ready', 'claimed')
        AND ($5 OR t.owner_id = $6 OR (t.owner_id IS NULL AND EXISTS (SELECT FROM task_offers o
          JOIN unnest($7::text[], $8::text[]) mine (post, organisation_id) ON o.post = mine.post AND o.organisation_id = mine.organisation_id
          WHERE o.case_id = t.case_id AND o.task_no = t.no)))
      ORDER BY t.case_id, t.no LIMIT $9`;

/** Those of them that somebody owns or is offered by a post; with `all` those of everybody, for who may assign. */
export async function listBatchTasks(
  store: Store,
  { region, batch, processId, element }: BatchTasks,
  { actor, all, limit }: { readonly actor: Actor; readonly all: boolean; readonly limit: number },
): Promise<readonly { readonly caseId: CaseId; readonly no: number }[]> {
  const { rows } = await queryStore<{ case_id: CaseId; no: number }>(store, {
    name: 'list-batch-tasks',
    text: BATCH_TASKS,
    values: [
      region,
      batch,
      processId,
      element,
      all,
      actor.personId,
      actor.postings.map(({ post }) => post),
      actor.postings.map(({ organisationId }) => organisationId),
      limit,
    ],
  });
  return rows.map(({ case_id: caseId, no }) => ({ caseId, no }));
}

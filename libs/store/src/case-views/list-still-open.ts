import { type CaseId } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { type IncidentView } from './list-incidents';

type IncidentKey = Pick<IncidentView, 'caseId' | 'no'>;

const TEXT = `SELECT r.case_id, r.no FROM unnest($1::uuid[], $2::int[]) AS asked (case_id, no) JOIN incidents r USING (case_id, no)
  WHERE EXISTS (SELECT FROM incidents i WHERE i.case_id = r.case_id AND i.resolved_at IS NULL
    AND (i.element, i.job_no, i.timer_no, i.call_no, i.letter_id) IS NOT DISTINCT FROM (r.element, r.job_no, r.timer_no, r.call_no, r.letter_id))`;

/** Which of these incidents are open, or have been followed by one about the same thing that is. */
export async function listStillOpen(store: Store, incidents: readonly IncidentKey[]): Promise<readonly IncidentKey[]> {
  const values = [incidents.map(({ caseId }) => caseId), incidents.map(({ no }) => no)];
  const { rows } = await queryStore<{ case_id: CaseId; no: number }>(store, { name: 'list-still-open', text: TEXT, values });
  return rows.map(({ case_id, no }) => ({ caseId: case_id, no }));
}

import { type CaseId } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';

/** Whether a case waits for people and days only: nothing of it is due by a business instant, and no job of it can run. */
export async function isStill(store: Store, caseId: CaseId, at: Date): Promise<boolean> {
  const text = `SELECT 1 FROM cases c WHERE c.id = $1 AND c.status = 'open' AND (c.alarm_at <= $2
      OR EXISTS (SELECT FROM jobs j WHERE j.case_id = c.id
        AND NOT EXISTS (SELECT FROM incidents i WHERE i.case_id = c.id AND i.job_no = j.no AND i.resolved_at IS NULL)))`;
  return (await queryStore(store, { name: 'is-still', text, values: [caseId, at] })).rowCount === 0;
}

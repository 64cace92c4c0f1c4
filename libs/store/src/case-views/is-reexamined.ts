import { type CaseId } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';

/** Whether a case of this process looks at the closed case anew, or did; one that was withdrawn does not count (as at its start). */
export async function isReexamined(store: Store, caseId: CaseId, processId: string): Promise<boolean> {
  const text = `SELECT EXISTS (SELECT FROM cases WHERE reexamined->>'id' = $1 AND process_id = $2 AND reexamined IS NOT NULL
    AND (outcome IS NULL OR outcome NOT IN ('withdrawn', 'cancelled'))) AS found`;
  const { rows } = await queryStore<{ readonly found: boolean }>(store, { name: 'is-reexamined', text, values: [caseId, processId] });
  return rows[0]?.found === true;
}

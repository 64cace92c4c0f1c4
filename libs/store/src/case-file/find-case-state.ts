import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';

/** The encrypted state of an open case as it is just now, without a lock; undefined where there is none. */
export async function findCaseState(store: Store, caseId: string): Promise<Buffer | undefined> {
  const text = 'SELECT body FROM case_states WHERE case_id = $1';
  const { rows } = await queryStore<{ body: Buffer }>(store, { name: 'find-case-state', text, values: [caseId] });
  return rows[0]?.body;
}

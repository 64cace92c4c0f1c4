import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';

/** The encrypted state of an open case as it is just now, without a lock; undefined where there is none. */
export async function findCaseState(store: Store, caseId: string): Promise<Buffer | undefined> {
  const text = 'SELECT body FROM case_states WHERE case_id = $1';
  const { rows } = await queryStore<{ body: Buffer }>(store, { name: 'find-case-state', text, values: [caseId] });
  return rows[0]?.body;
}

/** The encrypted states of these cases that are open, without a lock, by case. */
export async function listCaseStates(store: Store, caseIds: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
  const text = 'SELECT case_id, body FROM case_states WHERE case_id = ANY ($1::uuid[])';
  const { rows } = await queryStore<{ case_id: string; body: Buffer }>(store, { name: 'list-case-states', text, values: [caseIds] });
  return new Map(rows.map(({ case_id, body }) => [case_id, body]));
}

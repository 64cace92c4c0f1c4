import { type CaseId } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { type Reading } from './reading';

interface Result {
  readonly case_id: CaseId;
  readonly person_id: Reading['personId'];
  readonly place: string;
  readonly fields: readonly string[];
  readonly at: Date;
}

/** Who was shown what of a case in clear, latest first, at most `limit`. */
export async function listReadings(store: Store, caseId: CaseId, limit: number): Promise<readonly Reading[]> {
  const text = 'SELECT case_id, person_id, place, fields, at FROM read_entries WHERE case_id = $1 ORDER BY id DESC LIMIT $2';
  const { rows } = await queryStore<Result>(store, { name: 'list-readings', text, values: [caseId, limit] });
  return rows.map(({ case_id, person_id, ...rest }) => ({ caseId: case_id, personId: person_id, ...rest }));
}

import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { type Reading } from './reading';

/** Writes down a reading, for good; callers answer only afterwards, so that nobody reads unseen. */
export async function insertReading(store: Store, { caseId, personId, place, fields, at }: Reading): Promise<void> {
  const text = 'INSERT INTO read_entries (case_id, person_id, place, fields, at) VALUES ($1, $2, $3, $4, $5)';
  await queryStore(store, { name: 'insert-reading', text, values: [caseId, personId, place, fields, at] });
}

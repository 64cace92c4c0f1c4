import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { type Reading } from './reading';

/** Writes down a reading, for good; callers answer only afterwards, so that nobody reads unseen. */
export async function insertReading(store: Store, { caseId, personId, place, fields, at, purpose }: Reading): Promise<void> {
  const text = 'INSERT INTO read_entries (case_id, person_id, place, fields, at, purpose) VALUES ($1, $2, $3, $4, $5, $6)';
  await queryStore(store, { name: 'insert-reading', text, values: [caseId, personId, place, fields, at, purpose ?? null] });
}

/** Writes down readings of one field each, in one statement. */
export async function insertReadings(
  store: Store,
  readings: readonly (Omit<Reading, 'fields'> & { readonly field: string })[],
): Promise<void> {
  const text = `INSERT INTO read_entries (case_id, person_id, place, fields, at)
    SELECT case_id, person_id, place, ARRAY[field], at
    FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::timestamptz[]) AS row (case_id, person_id, place, field, at)`;
  const columns = [
    readings.map(({ caseId }) => caseId),
    readings.map(({ personId }) => personId),
    readings.map(({ place }) => place),
    readings.map(({ field }) => field),
    readings.map(({ at }) => at),
  ];
  await queryStore(store, { name: 'insert-readings', text, values: columns });
}

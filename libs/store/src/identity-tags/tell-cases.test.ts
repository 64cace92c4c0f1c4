import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { createTestStore, dropTestStore } from '../testing/create-test-store';
import { concernedCases } from './tell-cases';

let store: Store;
beforeAll(async () => {
  store = await createTestStore();
  for (const text of COUNTY) await queryStore(store, { text });
});
afterAll(() => dropTestStore(store));

/** Five thousand open cases, each with an applicant and somebody else in a form. */
const COUNTY = [
  `INSERT INTO people (id, name, identity_number_hash, created_at)
    SELECT gen_random_uuid(), 'x', sha256(n::text::bytea), '2026-01-01Z' FROM generate_series(1, 5000) n`,
  `INSERT INTO cases (id, number, process_id, definition_hash, region, organisation_id, applicant_id, subject, status, seq, started_at, last_at, audit_hash)
    SELECT gen_random_uuid(), id::text, 'p', '\\x01', '340321', 'county', id, '', 'open', 1, '2026-01-01Z', '2026-01-01Z', '\\x00' FROM people`,
  `INSERT INTO case_people (identity_number_hash, case_id) SELECT sha256(id::text::bytea), id FROM cases`,
  'ANALYZE people, cases, case_people',
];

describe('concernedCases', () => {
  it('finds cases by index, from either side', async () => {
    const { text, values = [] } = concernedCases([Buffer.alloc(32)], '340321');
    const { rows } = await queryStore<{ 'QUERY PLAN': string }>(store, { text: `EXPLAIN ${text}`, values });
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    for (const index of ['case_people_pkey', 'cases_open', 'people_identity_number_hash_key', 'cases_applicant'])
      expect(plan).toContain(index);
    expect(plan).not.toContain('Seq Scan');
  });
});

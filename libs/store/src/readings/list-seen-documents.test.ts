import { type CaseId, type PersonId } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { createTestStore, dropTestStore } from '../testing/create-test-store';
import { insertReading } from './insert-reading';
import { listSeenDocuments, SEEN_DOCUMENTS } from './list-seen-documents';

const id = (no: number): string => `00000000-0000-0000-0000-${String(no).padStart(12, '0')}`;
const CASE = id(1) as CaseId;
const [READER, OTHER] = [id(7) as PersonId, id(8) as PersonId];
const [EARLY, LATE] = [new Date('2026-03-02T01:00:00Z'), new Date('2026-03-03T01:00:00Z')];

describe('the documents that somebody has opened', () => {
  let store: Store;
  beforeAll(async () => {
    store = await createTestStore({ poolSize: 1 });
    await queryStore(store, { text: 'SET session_replication_role = replica' });
    await queryStore(store, {
      text: `INSERT INTO read_entries (case_id, person_id, place, fields, at)
        SELECT lpad((100 + n)::text, 32, '0')::uuid, $1, 'task', ARRAY['x'], now() FROM generate_series(1, 20000) n`,
      values: [READER],
    });
    await queryStore(store, { text: 'ANALYZE read_entries' });
  });
  afterAll(() => dropTestStore(store));

  it('are told with the last time, theirs alone, and nothing else that they read', async () => {
    const reading = { caseId: CASE, personId: READER, place: 'document' as const };
    await insertReading(store, { ...reading, fields: ['a'], at: LATE });
    await insertReading(store, { ...reading, fields: ['a'], at: EARLY });
    await insertReading(store, { ...reading, personId: OTHER, fields: ['b'], at: EARLY });
    await insertReading(store, { ...reading, place: 'task', fields: ['c'], at: EARLY });
    expect([...(await listSeenDocuments(store, CASE, READER))]).toEqual([['a', LATE]]);
  });

  it('are found by the index of the case', async () => {
    const { rows } = await queryStore<{ 'QUERY PLAN': string }>(store, { text: `EXPLAIN (GENERIC_PLAN) ${SEEN_DOCUMENTS}` });
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toMatch(/read_entries_case/);
    expect(plan).not.toMatch(/Seq Scan/);
  });
});

import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { createTestStore, dropTestStore } from '../testing/create-test-store';
import { TASK_DRAFT_STATEMENTS } from './task-drafts';

/** Ten thousand cases with drafts of three people each, as after a year without sweeping. */
const COUNTY = [
  `INSERT INTO task_drafts (case_id, task_no, person_id, body, saved_at)
   SELECT lpad(n::text, 32, '0')::uuid, 1, lpad(p::text, 32, '0')::uuid, '\\x00', now() FROM generate_series(1, 10000) n, generate_series(1, 3) p`,
  'ANALYZE task_drafts',
];

describe('drafts of tasks', () => {
  let store: Store;
  beforeAll(async () => {
    store = await createTestStore({ poolSize: 1 });
    await queryStore(store, { text: 'SET session_replication_role = replica' });
    for (const text of COUNTY) await queryStore(store, { text });
  });
  afterAll(() => dropTestStore(store));

  it.each(Object.entries(TASK_DRAFT_STATEMENTS))('find theirs by index: %s', async (_what, text) => {
    const { rows } = await queryStore<{ 'QUERY PLAN': string }>(store, { text: `EXPLAIN (GENERIC_PLAN) ${text}` });
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toMatch(/task_drafts_pkey/);
    expect(plan).not.toMatch(/Seq Scan on task_drafts\b/);
  });
});

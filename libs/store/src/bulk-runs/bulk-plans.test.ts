import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { createTestStore, dropTestStore } from '../testing/create-test-store';
import { BATCH_STATEMENTS } from '../case-views/batch-view';
import { BULK_ITEM_STATEMENTS } from './bulk-item';
import { REPLAN_STATEMENTS } from './replan-run';
import { BATCH_TASKS } from './list-batch-tasks';
import { BATCH_PAPERS } from '../issued-documents/list-issued-of-batch';

const STATEMENTS: readonly (readonly [what: string, text: string, index: RegExp])[] = [
  ['the cases of a batch, counted', BATCH_STATEMENTS.count, /cases_batch/],
  ['a page of the cases of a batch', BATCH_STATEMENTS.page, /cases_batch|cases_pkey/],
  ['the open tasks of a step in a batch', BATCH_TASKS, /cases_batch/],
  ['the documents of a batch', BATCH_PAPERS, /cases_batch/],
  ['the items of a bulk run that wait', BULK_ITEM_STATEMENTS.pending, /bulk_items_pending/],
  ['the items of a bulk run, counted', BULK_ITEM_STATEMENTS.count, /bulk_items_(pkey|pending|task)/],
  ['a page of the items of a bulk run', BULK_ITEM_STATEMENTS.page, /bulk_items_pkey/],
  ['the latest order to replan', REPLAN_STATEMENTS.latest, /bulk_runs_replans/],
  ['how far an order to replan is', REPLAN_STATEMENTS.count, /bulk_items_(pkey|pending|task)/],
  ['a page of what an order to replan has moved', REPLAN_STATEMENTS.page, /bulk_items_pkey/],
];

/** Fifty batches of four hundred cases with a step and a card each, half of them closed, and twenty orders of a thousand items. */
const COUNTY = [
  `INSERT INTO cases (id, number, process_id, definition_hash, region, organisation_id, subject, status, seq, started_at, last_at, audit_hash, batch)
   SELECT gen_random_uuid(), n::text, 'card', '\\x00', '340321', 'county-bureau', '王', CASE n % 2 WHEN 0 THEN 'open' ELSE 'closed' END, 1, now(), now(), '\\x00', 'b-' || n % 50
   FROM generate_series(1, 20000) n`,
  "INSERT INTO tasks (case_id, no, element, status, opened_at) SELECT id, 1, 'review', 'ready', now() FROM cases WHERE status = 'open'",
  `INSERT INTO issued_documents (case_id, no, element, template, organisation_id, code, content, issued_at)
   SELECT id, 2, 'make', 'card', 'county-bureau', number, '\\x00', now() FROM cases`,
  `INSERT INTO bulk_items (run_id, no, status)
   SELECT ('00000000-0000-0000-0000-0000000000' || lpad((n % 20)::text, 2, '0'))::uuid, n, CASE WHEN n % 20 = 0 THEN 'pending' ELSE 'done' END
   FROM generate_series(1, 20000) n`,
  'ANALYZE cases, tasks, task_offers, issued_documents, bulk_items',
];

describe('batches and bulk runs', () => {
  let store: Store;
  beforeAll(async () => {
    store = await createTestStore({ poolSize: 1 });
    await queryStore(store, { text: 'SET session_replication_role = replica' });
    for (const text of COUNTY) await queryStore(store, { text });
  });
  afterAll(() => dropTestStore(store));

  it.each(STATEMENTS)('find %s by index', async (_what, text, index) => {
    const { rows } = await queryStore<{ 'QUERY PLAN': string }>(store, { text: `EXPLAIN (GENERIC_PLAN) ${text}` });
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toMatch(index);
    expect(plan).not.toMatch(/Seq Scan on (cases|tasks|bulk_items|issued_documents)\b/);
  });
});

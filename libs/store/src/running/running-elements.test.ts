import { type OrganisationId } from '#contract';
import { queryStore } from '../connection/transaction';
import { type Store } from '../connection/store';
import { createTestStore, dropTestStore } from '../testing/create-test-store';
import { countOpenOf, countRunning, listStandingCases, runningStatement } from './running-elements';

const NOW = new Date('2026-03-02T01:00:00Z');
const OFFICE = 'office-1' as OrganisationId;
const hashOf = (version: number): string => version.toString(16).padStart(64, '0');

/** Ten versions with 2,000 cases each, one in ten still open; each has a task, and one in twenty of these is overdue. Closed ones had eight. */
const FILL = `
  INSERT INTO organisations (id, kind, name, region, path) VALUES ('office-1', 'county', '县局', '340321', ARRAY['office-1']);
  INSERT INTO cases (id, number, process_id, definition_hash, region, organisation_id, subject, status, seq, started_at, last_at, audit_hash)
    SELECT gen_random_uuid(), n::text, 'card', decode(lpad(to_hex(n % 10), 64, '0'), 'hex'), '340321', 'office-1', '王小明',
      CASE WHEN n / 10 % 10 = 0 THEN 'open' ELSE 'closed' END, 1, '2026-01-05', '2026-01-05', '\\x00'
    FROM generate_series(1, 20000) n;
  INSERT INTO tasks (case_id, no, element, status, opened_at, due_at)
    SELECT id, 1, 'review', 'ready', '2026-01-05', CASE WHEN number::int / 100 % 20 = 0 THEN '2026-02-01' ELSE 'infinity' END::timestamptz
    FROM cases WHERE status = 'open';
  INSERT INTO tasks (case_id, no, element, status, opened_at, closed_at)
    SELECT id, n, 'review', 'completed', '2026-01-05', '2026-01-06' FROM cases, generate_series(1, 8) n WHERE status = 'closed';
  ANALYZE cases;
  ANALYZE tasks;
`;

describe('running elements', () => {
  let store: Store;
  beforeAll(async () => {
    store = await createTestStore();
    for (const text of FILL.split(';\n').filter((each) => each.trim() !== '')) await queryStore(store, { text });
  });
  afterAll(() => dropTestStore(store));

  const query = { hash: hashOf(3), organisations: [OFFICE], now: NOW };

  it('are counted by element over the open cases of one version', async () => {
    expect(await countOpenOf(store, query)).toBe(200);
    expect(await countRunning(store, query)).toEqual([{ element: 'review', tokens: 200, cases: 200, overdue: 10, incidents: 0 }]);
    expect(await countRunning(store, { ...query, organisations: [] })).toEqual([]);
  });

  it('have their cases listed page by page', async () => {
    const first = await listStandingCases(store, { ...query, element: 'review', limit: 150 });
    const next = await listStandingCases(store, { ...query, element: 'review', limit: 150, after: first.at(-1)?.id });
    expect([first.length, next.length]).toEqual([150, 50]);
    expect(new Set([...first, ...next].map(({ id }) => id)).size).toBe(200);
  });

  it('are found by the open cases of a version, never by all cases or tasks', async () => {
    const { text } = runningStatement(query);
    const { rows } = await queryStore<{ 'QUERY PLAN': string }>(store, { text: `EXPLAIN (GENERIC_PLAN) ${text}` });
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toMatch(/Index (Only )?Scan (using|on) cases_open_definition/);
    expect(plan).not.toMatch(/Seq Scan on (cases|tasks)/);
  });
});

import { type Actor } from '#access';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { createTestStore, dropTestStore } from '../testing/create-test-store';
import { organisationId, personId } from '../testing/test-people';
import { listOpenEscalations } from './list-escalations';

const id = "('0190a000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid";
const FILL = `
  INSERT INTO cases (id, number, process_id, definition_hash, region, organisation_id, subject, status, seq, started_at, last_at, audit_hash)
    SELECT ${id}, n, 'p', '\\x01', '340321', 'o1', 'x', 'open', 1, '2026-01-01Z', '2026-01-01Z', '\\x00' FROM generate_series(1, 20000) n;
  INSERT INTO escalations SELECT ${id}, 'limit', 'rung-1', 'o' || n % 5, 'post' || n % 3, timestamptz '2026-01-01Z' + n * interval '1 minute',
    CASE WHEN n % 4 = 0 THEN timestamptz '2026-06-01Z' END FROM generate_series(1, 20000) n;
  ANALYZE cases; ANALYZE escalations;`;
const me: Actor = {
  personId: personId('00000000-0000-7000-8000-000000000001'),
  name: '王小明',
  postings: ['post1', 'post2'].map((post) => ({ post, organisationId: organisationId('o1'), organisationPath: [] })),
};

describe('open escalations', () => {
  let store: Store;
  beforeAll(async () => {
    store = await createTestStore();
    await queryStore(store, { text: FILL });
  });
  afterAll(() => dropTestStore(store));

  it('are read page by page, latest first, without those that are over, and by their index', async () => {
    const first = await listOpenEscalations(store, me, { limit: 50 });
    const next = await listOpenEscalations(store, me, { limit: 50, after: first.at(-1) });
    const times = [...first, ...next].map(({ at }) => at.getTime());
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    expect(new Set(times).size).toBe(100);
    expect([...first, ...next].every(({ organisationId: at, endedAt }) => at === 'o1' && endedAt === undefined)).toBe(true);
    const { rows } = await queryStore<{ 'QUERY PLAN': string }>(store, {
      text: `EXPLAIN SELECT at FROM escalations WHERE organisation_id = 'o1' AND post = 'post1' AND ended_at IS NULL
        AND (at, case_id, clock, rung) < ('infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff', '', '')
        ORDER BY at DESC, case_id DESC, clock DESC, rung DESC LIMIT 50`,
    });
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).toMatch(/Index (Only )?Scan using escalations_open/);
  });
});

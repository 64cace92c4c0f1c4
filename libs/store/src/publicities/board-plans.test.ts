import { type Statement } from '../connection/statement';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { createTestStore, dropTestStore } from '../testing/create-test-store';
import { organisationId } from '../testing/test-people';
import { BOARD_STATES, boardCountStatement, boardStatement } from './list-board';

/** Twenty thousand publicities of years ago, each over, evidenced and answered, and forty that are public. */
const PAST = 20_000;
const id = "('0190a000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid";
const AT = "timestamptz '2020-01-01Z' + n * interval '2 hours'";
const over = (instant: string): string => `CASE WHEN n <= ${String(PAST)} THEN ${instant} END`;
const EACH = `FROM generate_series(1, ${String(PAST + 40)}) n`;
const FILL = `
  SET session_replication_role = replica;
  INSERT INTO organisations (id, kind, name, region, path) VALUES ('county', 'county', 'county', '340321', ARRAY['county']);
  INSERT INTO cases (id, number, process_id, definition_hash, region, organisation_id, subject, status, seq, started_at, last_at, audit_hash)
    SELECT ${id}, n, 'p', '\\x01', '340321', 'county', 'x', 'open', 1, ${AT}, ${AT}, '\\x00' ${EACH};
  INSERT INTO publicities (id, region, organisation_id, process_id, opened_at, ended_at)
    SELECT ${id}, '340321', 'county', 'p', ${AT}, ${over(`${AT} + interval '7 days'`)} ${EACH};
  INSERT INTO publicity_entries (case_id, no, region, case_number, publicity_id, content, opened_at, closes_at, shown_until)
    SELECT ${id}, 1, '340321', n::text, ${id}, '', ${AT}, ${AT} + interval '7 days', ${AT} + interval '7 days' ${EACH};
  INSERT INTO publicity_places (publicity_id, no, name, organisation_id, post, required, put_up_at, taken_down_at)
    SELECT ${id}, 1, 'x', 'county', 'village-committee', true, ${AT}, ${over(`${AT} + interval '8 days'`)} ${EACH};
  INSERT INTO objections (id, case_id, entry_no, publicity_id, received_at, channel, code_hash, reason, joined, answered_at)
    SELECT ${id}, ${id}, 1, ${id}, ${AT}, 'page', sha256(n::text::bytea), '', false, ${over(`${AT} + interval '9 days'`)} ${EACH};
  ANALYZE organisations; ANALYZE cases; ANALYZE publicities; ANALYZE publicity_entries; ANALYZE publicity_places; ANALYZE objections;`;

let store: Store;
beforeAll(async () => {
  store = await createTestStore({ poolSize: 1 });
  await queryStore(store, { text: FILL });
});
afterAll(() => dropTestStore(store));

const query = {
  offices: [organisationId('county')],
  region: '340321',
  now: new Date('2026-03-02Z'),
  soon: new Date('2026-03-04Z'),
};

describe('the publicity board', () => {
  it.each<[string, Statement]>([
    ...BOARD_STATES.map((state): [string, Statement] => [`what is ${state}`, boardStatement(query, { state, limit: 50 })]),
    ['how many there are', boardCountStatement(query)],
  ])('reads %s by index, never what was over years ago', async (_what, { text, values = [] }) => {
    const { rows } = await queryStore<{ 'QUERY PLAN': string }>(store, { text: `EXPLAIN ${text}`, values });
    expect(rows.map((row) => row['QUERY PLAN']).join('\n')).not.toMatch(
      /Seq Scan on (publicities|publicity_entries|publicity_places|objections|cases)/,
    );
  });
});

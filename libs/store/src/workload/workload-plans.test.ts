import { type Statement } from '../connection/statement';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { createTestStore, dropTestStore } from '../testing/create-test-store';
import { organisationId } from '../testing/test-people';
import { personLoadStatement, postLoadStatement } from './count-load';
import { workloadStatement } from './list-workload';
import { lateClocksStatement } from './overdue-ladder';

const id = "('0190a000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid";
const person = "('00000000-0000-7000-8000-' || lpad((n % 200)::text, 12, '0'))::uuid";
const FILL = `
  INSERT INTO organisations (id, kind, name, region, path) SELECT 'o' || n, 'township', 'o' || n, '340321', ARRAY['o' || n, 'county'] FROM generate_series(0, 19) n;
  INSERT INTO people (id, name, created_at) SELECT ${person}, 'x', '2026-01-01Z' FROM generate_series(0, 199) n;
  INSERT INTO postings SELECT ${person}, 'post', 'o' || n % 20, '2020-01-01' FROM generate_series(0, 199) n;
  INSERT INTO cases (id, number, process_id, definition_hash, region, organisation_id, subject, status, seq, started_at, last_at, audit_hash)
    SELECT ${id}, n, 'p', '\\x01', '340321', 'o' || n % 20, 'x', 'open', 1, '2026-01-01Z', '2026-01-01Z', '\\x00' FROM generate_series(1, 20000) n;
  INSERT INTO tasks (case_id, no, element, status, owner_id, opened_at, due_at) SELECT ${id}, 1, 'review', 'claimed', ${person}, '2026-01-01Z',
    timestamptz '2026-02-01Z' + n * interval '1 minute' FROM generate_series(1, 20000) n;
  INSERT INTO tasks (case_id, no, element, status, opened_at, closed_at, closed_by) SELECT ${id}, 2, 'review', 'completed', '2026-01-01Z',
    timestamptz '2026-01-01Z' + n * interval '5 minutes', ${person} FROM generate_series(1, 20000) n;
  INSERT INTO task_offers (case_id, task_no, organisation_id, post, due_at, owner_id, process_id, element, places)
    SELECT t.case_id, 1, c.organisation_id, 'post', t.due_at, t.owner_id, 'p', t.element, ARRAY[c.organisation_id] FROM tasks t JOIN cases c ON c.id = t.case_id WHERE t.no = 1;
  INSERT INTO escalations (case_id, clock, rung, organisation_id, post, at, ended_at) SELECT ${id}, 'task:1', 'rung-1', 'o1', 'supervisor',
    timestamptz '2026-03-01Z' + n * interval '1 minute', CASE WHEN n % 50 > 0 THEN timestamptz '2026-06-01Z' END FROM generate_series(1, 20000) n;
  ANALYZE organisations; ANALYZE people; ANALYZE postings; ANALYZE cases; ANALYZE tasks; ANALYZE task_offers; ANALYZE escalations;`;

const offices = [organisationId('o1')];
const now = new Date('2026-03-10T01:00:00Z');
const week = { now, weekBegins: new Date('2026-03-08T16:00:00Z'), weekEnds: new Date('2026-03-15T16:00:00Z') };

let store: Store;
beforeAll(async () => {
  store = await createTestStore();
  await queryStore(store, { text: FILL });
});
afterAll(() => dropTestStore(store));

async function planOf({ text, values = [] }: Statement): Promise<string> {
  const { rows } = await queryStore<{ 'QUERY PLAN': string }>(store, { text: `EXPLAIN ${text}`, values });
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}

describe('a supervisor’s statements', () => {
  it.each([
    ['load by post', postLoadStatement({ offices, ...week })],
    ['load by person', personLoadStatement({ offices, ...week })],
    ['the tasks behind a figure', workloadStatement({ offices, state: 'overdue', ...week, limit: 50 })],
    ['the ladder', lateClocksStatement({ offices, limit: 50 })],
  ])('read %s by index, never a whole table of tasks, offers, cases or escalations', async (_what, statement) => {
    expect(await planOf(statement)).not.toMatch(/Seq Scan on (tasks|task_offers|cases|escalations)/);
  });
});

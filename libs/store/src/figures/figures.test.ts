import { type DefinitionHash } from '#contract';
import { type Statement } from '../connection/statement';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { createTestStore, dropTestStore } from '../testing/create-test-store';
import { organisationId } from '../testing/test-people';
import { countOverdue, overdueStatement } from './count-overdue';
import { countThroughput, throughputStatement } from './count-throughput';
import { type CountedDays, type FigureScope } from './figure-scope';
import { caseDurationStatement, measureCases, measureStages, stageDurationStatement } from './measure-durations';

/** A county's year: as many cases as 600,000 insured bring, five tasks each. */
const CASES = 30_000;
const id = "('0190a000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid";
const START = "(timestamptz '2026-01-01 01:00Z' + (n % 300) * interval '1 day')";
const FILL = `
  INSERT INTO organisations (id, kind, name, region, path) VALUES ('county', 'county', 'county', '340321', ARRAY['county']);
  INSERT INTO organisations (id, kind, name, region, path) SELECT 't' || n, 'township', 't' || n, '340321', ARRAY['t' || n, 'county'] FROM generate_series(0, 19) n;
  INSERT INTO cases (id, number, process_id, definition_hash, region, organisation_id, township_id, subject, status, seq, started_at, last_at, closed_at, audit_hash)
    SELECT ${id}, n, 'p' || n % 3, '\\x01', '340321', 'county', 't' || n % 20, 'x', 'closed', 1, ${START}, ${START}, ${START} + interval '10 days', '\\x00'
    FROM generate_series(1, ${String(CASES)}) n;
  INSERT INTO tasks (case_id, no, element, status, opened_at, due_at, closed_at) SELECT ${id}, k, 'step' || k, 'completed', ${START} + (k - 1) * interval '2 days',
    ${START} + (k - 1) * interval '2 days' + interval '1 day', ${START} + k * interval '2 days' FROM generate_series(1, ${String(CASES)}) n, generate_series(1, 5) k;
  ANALYZE cases; ANALYZE tasks; ANALYZE organisations;
  -- What VACUUM leaves behind, said outright: a transaction of another test at the same time would keep VACUUM from it.
  UPDATE pg_class SET relallvisible = relpages WHERE oid IN ('cases'::regclass, 'tasks'::regclass)`;

const year: FigureScope = { offices: [organisationId('county')], from: new Date('2026-01-01Z'), until: new Date('2027-01-01Z') };
const stages = ['step1', 'step2', 'step3', 'step4', 'step5'].map((element) => ({
  definitionHash: '01' as DefinitionHash,
  element,
  stage: element === 'step5' ? 'decision' : 'review',
}));
/** As if every day were a working day. */
const days: CountedDays = { first: '2025-12-31', counts: Array.from({ length: 400 }, (_, count) => count) };
let store: Store;
beforeAll(async () => {
  store = await createTestStore();
  await queryStore(store, { text: FILL });
});
afterAll(() => dropTestStore(store));

describe('figures of a county’s year', () => {
  it('count each case in the week in which it came and in that in which it was closed', async () => {
    const weeks = await countThroughput(store, year);
    expect(weeks.reduce((total, { started }) => total + started, 0)).toBe(CASES);
    expect(weeks.reduce((total, { closed }) => total + closed, 0)).toBe(CASES);
    expect(weeks.every(({ week }) => new Date(week).getUTCDay() === 1)).toBe(true);
    expect(weeks.map(({ week }) => week)).toHaveLength(53);
    expect(weeks[0]?.week).toBe('2025-12-29');
  });

  it('measure cases and stages in working days, whole and by township', async () => {
    expect(await measureCases(store, year, days)).toMatchObject([{ processId: 'p0', cases: CASES / 3, median: 10, p90: 10 }, {}, {}]);
    const measured = await measureStages(store, { ...year, processId: 'p1' }, { days, stages });
    expect(measured.filter(({ townshipId }) => townshipId === undefined)).toEqual([
      { processId: 'p1', stage: 'decision', cases: CASES / 3, median: 2, p90: 2 },
      { processId: 'p1', stage: 'review', cases: CASES / 3, median: 8, p90: 8 },
    ]);
    expect(measured.filter(({ townshipId }) => townshipId === 't0')).toHaveLength(2);
  });

  it('tell of tasks how many were done too late', async () => {
    const counted = await countOverdue(store, { ...year, processId: 'p1' }, { now: year.until, stages });
    expect(counted).toEqual([
      { processId: 'p1', stage: 'decision', done: CASES / 3, late: CASES / 3, open: 0, overdue: 0 },
      { processId: 'p1', stage: 'review', done: (CASES / 3) * 4, late: (CASES / 3) * 4, open: 0, overdue: 0 },
    ]);
  });

  it('leave out what a township does not handle and does not send', async () => {
    const ofTownship = { ...year, offices: [organisationId('t3')] };
    expect((await countThroughput(store, ofTownship)).reduce((total, { started }) => total + started, 0)).toBe(CASES / 20);
    expect(
      (await measureStages(store, ofTownship, { days, stages })).every(({ townshipId }) => townshipId === undefined || townshipId === 't3'),
    ).toBe(true);
  });
});

describe('the plan of a figure', () => {
  const week: FigureScope = { ...year, from: new Date('2026-06-01Z'), until: new Date('2026-06-08Z') };
  const statements: readonly [string, Statement][] = [
    ['throughput', throughputStatement(week)],
    ['how long cases took', caseDurationStatement(week, days)],
    ['how long stages took', stageDurationStatement(week, { days, stages })],
    ['how many were overdue', overdueStatement(week, { now: week.until, stages })],
  ];

  it.each(statements)(
    'of %s in a week reads cases and tasks by index, for this week and for any',
    async (_figure, { text, values = [] }) => {
      const ofWeek = await queryStore<{ 'QUERY PLAN': string }>(store, { text: `EXPLAIN ${text}`, values });
      const ofAny = await queryStore<{ 'QUERY PLAN': string }>(store, { text: `EXPLAIN (GENERIC_PLAN) ${text}` });
      for (const { rows } of [ofWeek, ofAny]) {
        const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
        expect(plan).toMatch(/Index Only Scan using cases_/);
        expect(plan).not.toMatch(/Seq Scan on (cases|tasks)/);
      }
    },
  );
});

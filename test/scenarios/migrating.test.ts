import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { type Actor } from '#access';
import { type CaseId } from '#contract';
import { type MigrationVerb } from '#cases';
import { countMigrated, findCase, listRecordsOfCase, listMigratedCases, type MigrationCount, queryStore, verifyAudit } from '#store';
import { listScenarios } from '#scenarios';
import { createTestStore, dropTestStore } from '../../libs/store/src/testing/create-test-store';
import { Office } from './testing/office';
import { type Standing, startStanding } from './testing/standing-cases';
import { FIRST, PEOPLE, PROCESS, RENAMED, SECOND, WORK } from './testing/two-versions';

/** Rows of open work that name an element or a date. */
const OPEN_ROWS = [
  `SELECT to_jsonb(r) AS row FROM tasks r WHERE status IN ('ready', 'claimed') AND case_id <> ALL ($1) ORDER BY case_id, no`,
  'SELECT to_jsonb(r) AS row FROM task_offers r WHERE case_id <> ALL ($1) ORDER BY case_id, task_no, post',
  `SELECT to_jsonb(r) - 'ledger' AS row FROM clocks r WHERE case_id <> ALL ($1) ORDER BY case_id, clock`,
  ...['timers', 'jobs', 'message_subscriptions', 'publicity_entries'].map(
    (table) => `SELECT to_jsonb(r) AS row FROM ${table} r WHERE case_id <> ALL ($1) ORDER BY case_id, no`,
  ),
];

describe(`open cases of ${PROCESS} that go over to a version with a step renamed and a step more`, () => {
  let office: Office;
  let operator: Actor;
  let all: readonly Standing[];
  let touched: CaseId;

  beforeAll(async () => {
    const [story] = listScenarios(FIRST).filter(({ file }) => file.endsWith('straight.json'));
    assert(story !== undefined);
    office = await Office.open(await createTestStore({ poolSize: 4 }), story.scenario, { people: PEOPLE, work: WORK });
    operator = await office.cast.actor('operator', office.startedAt);
    await office.deploy(FIRST);
    all = await startStanding(office);
    touched = all.find(({ at, twists }) => at === 'secondReview' && twists.length === 0)?.caseId ?? assert.fail('nobody stands at it');
    await office.deploy(SECOND);
  });
  afterAll(() => dropTestStore(office.store));

  const plan = async (nodes: Readonly<Record<string, string | null>>): Promise<string> => {
    const file = { from: '1', to: '2', nodes };
    const wish = { id: randomUUID(), processId: PROCESS, region: '999901', file, actor: operator, reason: '增加交叉核对' };
    const planned = await office.cases.planMigration(wish, office.startedAt);
    assert(planned.ok, JSON.stringify(planned));
    return planned.migration.id;
  };
  const go = async (id: string, verb: MigrationVerb, phase: MigrationCount['phase']) => {
    assert((await office.cases.moveMigration({ id, verb, actor: operator }, office.startedAt)).ok);
    expect(await office.cases.workMigration(id, { enough: () => false, clock: () => office.startedAt })).toBe(false);
    const counts = await countMigrated(office.store, id);
    return counts.filter((count) => count.phase === phase).map(({ status, code, cases }) => [status, code, cases]);
  };
  const openRows = async (without: readonly CaseId[] = []): Promise<unknown> => {
    const tables = await Promise.all(OPEN_ROWS.map((text) => queryStore<{ row: unknown }>(office.store, { text, values: [without] })));
    return tables.map(({ rows }) => rows.map(({ row }) => row));
  };
  const timesEach = async (kind: string): Promise<readonly number[]> => {
    const text = 'SELECT count(*)::int AS times FROM audit_entries WHERE kind = $1 GROUP BY case_id ORDER BY times';
    return (await queryStore<{ times: number }>(office.store, { text, values: [kind] })).rows.map(({ times }) => times);
  };
  const doneTwice = async (): Promise<readonly string[]> => {
    const step = `CASE element WHEN 'secondReview' THEN 'countyReview' ELSE element END`;
    const done = `SELECT case_id, ${step} AS step, owner_id FROM tasks WHERE kind = 'step' AND status = 'completed'`;
    const text = `SELECT step FROM (${done}) t GROUP BY case_id, step, owner_id HAVING count(*) > 1`;
    return (await queryStore<{ step: string }>(office.store, { text, values: [] })).rows.map((row) => row.step);
  };
  const refusals = async (id: string, phase: 'trial' | 'back') =>
    (await listMigratedCases(office.store, { migrationId: id, phase }, { status: 'refused', limit: 99 })).map(
      ({ caseId, code, element }) => ({ caseId, code, element }),
    );

  it('are all there', () => {
    expect(all).toHaveLength(40);
  });

  it('are not planned for while a step is unnamed', async () => {
    const wish = { processId: PROCESS, region: '999901', file: { from: '1', to: '2' } };
    expect(await office.cases.checkMigration(wish)).toMatchObject({
      ok: false,
      findings: [{ code: 'unmapped-element', element: 'secondReview' }],
    });
  });

  it('are refused on a trial where they stand at what is left out, and nothing changes', async () => {
    const before = await openRows();
    const id = await plan({ ...RENAMED, publicity: null, publicityOver: null });
    expect(await go(id, 'dry-run', 'trial')).toEqual([
      ['done', undefined, 38],
      ['refused', 'left-out', 2],
    ]);
    expect(await refusals(id, 'trial')).toMatchObject([{ element: 'publicity' }, { element: 'publicity' }]);
    expect(await openRows()).toEqual(before);
  });

  it('go over and back as they stood, but for the one that has taken the new step', async () => {
    const before = await openRows();
    const id = await plan(RENAMED);
    expect(await go(id, 'dry-run', 'trial')).toEqual([['done', undefined, 40]]);
    expect(await go(id, 'run', 'run')).toEqual([['done', undefined, 40]]);
    expect(await openRows()).toEqual(JSON.parse(JSON.stringify(before).replaceAll('"secondReview"', '"countyReview"')));
    await office.goOn(touched);
    const others = await openRows([touched]);
    expect(await go(id, 'back', 'back')).toEqual([
      ['done', undefined, 39],
      ['refused', 'new-step-taken', 1],
    ]);
    expect(await refusals(id, 'back')).toEqual([{ caseId: touched, code: 'new-step-taken', element: 'crossCheck' }]);
    expect(JSON.stringify(await openRows([touched]))).toEqual(JSON.stringify(others).replaceAll('"countyReview"', '"secondReview"'));
  });

  it('come to their end on the new version, each once', async () => {
    const id = await plan(RENAMED);
    expect(await go(id, 'run', 'run')).toEqual([['done', undefined, 39]]);
    expect(await go(id, 'run', 'run')).toEqual([['done', undefined, 39]]);
    for (const { caseId } of all) await office.finish(caseId);
    for (const { caseId } of all) {
      expect(await findCase(office.store, caseId)).toMatchObject({ status: 'closed', outcome: 'approved' });
      expect(await verifyAudit(office.store, caseId)).toMatchObject({ ok: true });
      expect(await listRecordsOfCase(office.store, caseId)).toHaveLength(1);
    }
    expect(await timesEach('case-migrated')).toEqual([1, ...Array.from({ length: 39 }, () => 2)]);
    expect(await doneTwice()).toEqual(['firstReview', 'firstReview']); // Those that were sent back.
  });
});

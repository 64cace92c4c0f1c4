import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { type Actor } from '#access';
import { type CaseId } from '#contract';
import { countMigrated, findMigration, listMigratedCases, listOpenTasks, type MigrationCount } from '#store';
import { type ProcessFiles } from '../definition/definition';
import { createTestCounty, flow, MONDAY, processOf, type TestCounty } from '../testing/test-county';
import { type MigrationVerb } from './move-migration';

const REGION = '999901';
/** User tasks in a row, of which none may be reached by those who are at another. */
const line = (processId: string, ...ids: readonly string[]): ProcessFiles =>
  processOf(
    processId,
    `<bpmn:startEvent id="start"/>${ids.map((id) => `<bpmn:userTask id="${id}" huiban:post="reviewer-1"/>`).join('')}<bpmn:endEvent id="end"/>
     ${['start', ...ids].map((id, index) => flow(id, ids[index] ?? 'end')).join('')}`,
  );

describe('a migration of cases', () => {
  let county: TestCounty;
  let operator: Actor;
  let reviewer: Actor;
  beforeAll(async () => {
    county = await createTestCounty();
    operator = await county.hire('system-operator');
    reviewer = await county.hire('reviewer-1');
  });
  afterAll(() => county.drop());

  const deploy = async (files: ProcessFiles): Promise<void> => {
    assert((await county.cases.deploy(files, { region: REGION, now: MONDAY })).ok);
  };
  const plan = async (processId: string, map: object = {}): Promise<string> => {
    const file = { from: '1', to: '2', ...map };
    const wish = { id: randomUUID(), processId, region: REGION, file, actor: operator, reason: '合并环节' };
    const planned = await county.cases.planMigration(wish, MONDAY);
    assert(planned.ok, JSON.stringify(planned));
    return planned.migration.id;
  };
  const move = (id: string, verb: MigrationVerb) => county.cases.moveMigration({ id, verb, actor: operator }, MONDAY);
  const work = (id: string, enough = () => false) => county.cases.workMigration(id, { enough, clock: () => MONDAY });
  const stateOf = async (id: string) => {
    const migration = await findMigration(county.store, id);
    return [migration?.phase, migration?.state];
  };
  const counts = async (id: string, phase: MigrationCount['phase']) =>
    (await countMigrated(county.store, id))
      .filter((count) => count.phase === phase)
      .map(({ status, code, cases }) => [status, code, cases]);
  const complete = async (caseId: CaseId) => {
    const [task] = await listOpenTasks(county.store, caseId);
    return county.give(caseId, { kind: 'complete-task', actor: reviewer, task: task?.no ?? 0, data: {} });
  };
  const start = (processId: string, count: number) =>
    Promise.all(Array.from({ length: count }, async () => (await county.start(processId)).caseId));

  it('is tried on every open case, with a reason for each that would be refused, and changes none', async () => {
    await deploy(line('tried', 'one', 'two'));
    const [first] = await start('tried', 3);
    assert(first !== undefined);
    await complete(first);
    await deploy(line('tried', 'uno'));
    const id = await plan('tried', { nodes: { one: 'uno', two: null } });
    await move(id, 'dry-run');
    expect(await work(id)).toBe(false);
    expect(await stateOf(id)).toEqual(['trial', 'done']);
    expect(await counts(id, 'trial')).toEqual([
      ['done', undefined, 2],
      ['refused', 'left-out', 1],
    ]);
    expect(await listMigratedCases(county.store, { migrationId: id, phase: 'trial' }, { status: 'refused', limit: 9 })).toMatchObject([
      { caseId: first, code: 'left-out', element: 'two', number: expect.any(String) as string },
    ]);
    expect(await listOpenTasks(county.store, first)).toMatchObject([{ element: 'two' }]);
    expect(await county.cases.getDefinition((await findMigration(county.store, id))?.fromHash ?? '')).toMatchObject({ version: 1 });
  });

  it('takes over whom it can, passes over who has ended, and leads back who has done nothing new', async () => {
    await deploy(line('taken', 'one', 'two'));
    const [ended, moved, still] = await start('taken', 3);
    assert(ended !== undefined && moved !== undefined && still !== undefined);
    await deploy(line('taken', 'one', 'extra', 'two'));
    const id = await plan('taken');
    expect(await move(id, 'run')).toMatchObject({ ok: true, migration: { phase: 'run', state: 'working' } });
    await complete(ended);
    await complete(ended);
    await work(id);
    expect(await counts(id, 'run')).toEqual([
      ['done', undefined, 2],
      ['skipped', 'case-closed', 1],
    ]);
    await complete(moved);
    expect(await listOpenTasks(county.store, moved)).toMatchObject([{ element: 'extra' }]);
    await move(id, 'back');
    await work(id);
    expect(await counts(id, 'back')).toEqual([
      ['done', undefined, 1],
      ['refused', 'new-step-taken', 1],
    ]);
    await complete(still);
    expect(await listOpenTasks(county.store, still)).toMatchObject([{ element: 'two' }]);
  });

  it('goes on where it was cut off: what was migrated and not marked is not migrated again', async () => {
    await deploy(line('cut', 'one'));
    await start('cut', 5);
    await deploy(line('cut', 'one', 'two'));
    const id = await plan('cut');
    await move(id, 'run');
    await county.store.pool.query('ALTER TABLE migrated_cases RENAME COLUMN seq TO gone');
    await expect(work(id)).rejects.toMatchObject({ code: 'statement-failed' });
    await county.store.pool.query('ALTER TABLE migrated_cases RENAME COLUMN gone TO seq');
    expect(await work(id)).toBe(false);
    expect(await counts(id, 'run')).toEqual([['done', undefined, 5]]);
    const { rows } = await county.store.pool.query<{ kind: string }>(
      "SELECT FROM audit_entries WHERE kind = 'case-migrated' AND case_id IN (SELECT case_id FROM migrated_cases WHERE migration_id = $1)",
      [id],
    );
    expect(rows).toHaveLength(5);
  });

  it('leaves off when it is told, and can be paused, resumed and stopped', async () => {
    await deploy(line('held', 'one'));
    await start('held', 4);
    await deploy(line('held', 'one', 'two'));
    const id = await plan('held');
    await move(id, 'run');
    let looks = 0;
    expect(await work(id, () => (looks += 1) > 2)).toBe(true);
    expect(await counts(id, 'run')).toEqual([
      ['done', undefined, 2],
      ['pending', undefined, 2],
    ]);
    await move(id, 'pause');
    expect(await work(id)).toBe(false);
    expect(await move(id, 'run')).toEqual({ ok: false, code: 'migration-state' });
    await move(id, 'resume');
    await work(id);
    expect(await stateOf(id)).toEqual(['run', 'done']);
    expect(await move(id, 'stop')).toEqual({ ok: false, code: 'migration-state' });
    expect(await move(randomUUID(), 'run')).toEqual({ ok: false, code: 'unknown-migration' });
  });

  it.each([
    ['a version that is not there', { to: '9' }, 'unknown-version'],
    ['the version that the cases have', { to: '1' }, 'same-version'],
    ['a step that would be lost', {}, 'unmapped-element'],
  ])('is not planned for %s', async (_what, file, code) => {
    await deploy(line('unfit', 'one'));
    await deploy(line('unfit', 'two'));
    const checked = await county.cases.checkMigration({ processId: 'unfit', region: REGION, file: { from: '1', to: '2', ...file } });
    expect(checked).toMatchObject({ ok: false, findings: [{ code }] });
  });
});

import { randomUUID } from 'node:crypto';
import { type PersonId } from '#contract';
import {
  beginScenario,
  dropLeftScratch,
  dropScratchStore,
  endScenarioRun,
  findScenarioRun,
  insertPerson,
  insertProcessUpload,
  insertScenarioRun,
  listScenarioResults,
  openScratchStore,
  type OrderedScenarioRun,
  queryStore,
  type Store,
} from '#store';
import { createTestStore, dropTestStore } from '../../store/src/testing/create-test-store';
import { END, issue, review, SMALL, smallScenario } from '../../../test/scenarios/testing/small-process';
import { parsePlayedStory } from './played-story';
import { type Scenario } from './scenario';
import { workScenarioRun } from './work-scenario-run';
import { testUrlOf } from '../../store/src/testing/test-database';

const NOW = new Date('2026-03-02T01:00:00Z');
const OWNER = randomUUID() as PersonId;
const PASSED: Scenario = {
  ...smallScenario([review('pass'), issue(), END]),
  expect: {
    outcome: 'passed',
    path: ['start', 'review', 'judge', 'judged', 'issue', 'end', 'yes'],
    notices: [],
    dueDates: {},
    records: [{ kind: 'paper', number: '9999012026000001', status: 'ended', startsOn: '2026-03-02', endsOn: '2026-03-02' }],
  },
};
const MISLED: Scenario = { ...PASSED, name: 'Misled', steps: [review('refuse'), issue()] };
const STORIES = { 'scenarios/1.json': JSON.stringify(PASSED), 'scenarios/2.json': JSON.stringify(MISLED), 'scenarios/3.json': '{' };

let store: Store;
let upload: string;
beforeAll(async () => {
  store = await createTestStore();
  upload = randomUUID();
  await insertPerson(store, { id: OWNER, name: '钱流程', createdAt: NOW });
  const { processId, files } = SMALL;
  await insertProcessUpload(store, {
    id: upload,
    processId,
    region: '999901',
    files: { ...files, ...STORIES },
    uploadedBy: OWNER,
    uploadedAt: NOW,
  });
});
afterAll(() => dropTestStore(store));

async function order(change: Partial<OrderedScenarioRun> = {}): Promise<string> {
  const id = randomUUID();
  const run = {
    id,
    processId: 'small',
    region: '999901',
    tried: { upload },
    stories: Object.keys(STORIES),
    startedBy: OWNER,
    startedAt: NOW,
  };
  expect(await insertScenarioRun(store, { ...run, ...change }, 3)).toBe(true);
  return id;
}

const work = (
  id: string,
  { enough = () => false, now = NOW }: { readonly enough?: () => boolean; readonly now?: Date } = {},
): Promise<boolean> => workScenarioRun({ store, url: testUrlOf(store), clock: () => now }, id, enough);

const resultsOf = async (id: string) =>
  (await listScenarioResults(store, id)).map(({ no, kept, result }) => ({ no, kept, ...parsePlayedStory(result) }));

async function countOf(table: string): Promise<number> {
  return (await queryStore<{ count: number }>(store, { text: `SELECT count(*)::int AS count FROM ${table}` })).rows[0]?.count ?? -1;
}

async function scratchSchemas(run: string): Promise<number> {
  const text = "SELECT 1 FROM pg_namespace WHERE nspname LIKE 'scratch%' AND strpos(nspname, $1) > 0";
  return (await queryStore(store, { text, values: [run.replaceAll('-', '')] })).rows.length;
}

describe('a run of scenarios', () => {
  it('says of each story whether it kept to what it tells or at which step it did not, and what none has touched', async () => {
    const id = await order();
    expect(await work(id)).toBe(false);
    expect(await resultsOf(id)).toMatchObject([
      { no: 1, kept: true, name: 'Passed', faults: [], path: ['start', 'review', 'judge', 'judged', 'issue', 'end', 'yes'] },
      {
        no: 2,
        kept: false,
        name: 'Misled',
        faults: [{ kind: 'no-job', about: 'issue', step: 2 }],
        path: ['start', 'review', 'judge', 'judged', 'no'],
      },
      { no: 3, kept: false, name: 'scenarios/3.json', faults: [{ kind: 'no-json' }] },
    ]);
    const run = await findScenarioRun(store, id);
    expect(run).toMatchObject({ state: 'done', played: 3, kept: 1, startedBy: { name: '钱流程' } });
    const untouched = (run?.coverage ?? []).flatMap(({ missing }) => missing.map((each) => each.id));
    expect(untouched).toEqual(['no', 'judged-no', 'verdict#2']);
  });

  it('writes nothing of cases, people or records to the installation, and leaves no schema behind', async () => {
    const before = await Promise.all(['cases', 'people', 'records', 'definitions', 'outbox'].map(countOf));
    const id = await order({ stories: ['scenarios/1.json'] });
    await work(id);
    expect(await Promise.all(['cases', 'people', 'records', 'definitions', 'outbox'].map(countOf))).toEqual(before);
    expect(await scratchSchemas(id)).toBe(0);
    expect((await findScenarioRun(store, id))?.coverage).toBeUndefined();
  });

  it('plays a story of somebody’s own, whose words are not kept in clear', async () => {
    const id = await order({ stories: ['Mine'], own: JSON.stringify({ ...PASSED, name: 'Mine' }) });
    await work(id);
    expect(await resultsOf(id)).toMatchObject([{ no: 1, kept: true, name: 'Mine' }]);
    const { rows } = await queryStore<{ own: Buffer; result: Buffer }>(store, {
      text: 'SELECT own, result FROM scenario_runs r JOIN scenario_results s ON s.run_id = r.id WHERE r.id = $1',
      values: [id],
    });
    expect(Buffer.concat([rows[0]?.own ?? Buffer.alloc(0), rows[0]?.result ?? Buffer.alloc(0)]).includes('Mine')).toBe(false);
    expect(rows).toHaveLength(1);
  });

  it('goes on after the last story that was played, once enough was done or a worker died', async () => {
    const id = await order({ stories: ['scenarios/1.json', 'scenarios/3.json'] });
    const turns = [false, true];
    expect(await work(id, { enough: () => turns.shift() ?? true })).toBe(true);
    expect(await findScenarioRun(store, id)).toMatchObject({ state: 'working', played: 1 });
    const left = await openScratchStore(store, { url: testUrlOf(store), run: id });
    await left.dataSource.destroy();
    expect(await scratchSchemas(id)).toBe(1);
    expect(await work(id)).toBe(false);
    expect(await scratchSchemas(id)).toBe(0);
    expect(await findScenarioRun(store, id)).toMatchObject({ state: 'done', played: 2, kept: 1 });
  });

  it('gives a story up that was begun three times without coming to an end', async () => {
    const id = await order({ stories: ['scenarios/1.json'] });
    for (const tries of [1, 2, 3]) expect(await beginScenario(store, id, 1)).toBe(tries);
    await work(id);
    expect(await resultsOf(id)).toMatchObject([{ kept: false, faults: [{ kind: 'given-up' }] }]);
  });

  it('does no more once it was stopped, or its half hour is over', async () => {
    const stopped = await order();
    expect(await endScenarioRun(store, stopped, { state: 'stopped', at: NOW })).toBe(true);
    expect(await work(stopped)).toBe(false);
    expect(await resultsOf(stopped)).toEqual([]);
    const late = await order();
    expect(await work(late, { now: new Date(NOW.getTime() + 31 * 60_000) })).toBe(false);
    expect(await findScenarioRun(store, late)).toMatchObject({ state: 'stopped', played: 0 });
  });

  it('is not begun beside as many as may be worked on at once', async () => {
    const ids = [await order(), await order(), await order()];
    const run = {
      id: randomUUID(),
      processId: 'small',
      region: '999901',
      tried: { upload },
      stories: [],
      startedBy: OWNER,
      startedAt: NOW,
    };
    expect(await insertScenarioRun(store, run, 3)).toBe(false);
    for (const id of ids) await endScenarioRun(store, id, { state: 'stopped', at: NOW });
  });
});

describe('a schema that a crash has left', () => {
  it('is dropped once its run is worked on no longer, and not before', async () => {
    const id = await order();
    const scratch = await openScratchStore(store, { url: testUrlOf(store), run: id });
    expect(await dropLeftScratch(store)).toBe(0);
    await endScenarioRun(store, id, { state: 'stopped', at: NOW });
    expect(await dropLeftScratch(store)).toBe(1);
    await dropScratchStore(scratch);
  });
});

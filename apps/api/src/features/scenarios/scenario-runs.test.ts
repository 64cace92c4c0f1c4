import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { zipFolder } from '#archive';
import { type Scenario, workScenarioRun } from '#scenarios';
import { END, issue, review, SMALL, smallScenario } from '../../../../../test/scenarios/testing/small-process';
import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { codeOf, get, post } from '../../testing/test-case';
import { testUrlOf } from '../../../../../libs/store/src/testing/test-database';

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
const LATE: Scenario = { ...PASSED, name: 'Late', steps: [review('pass', { refused: 'separated' })] };
const FILES = {
  ...SMALL.files,
  'scenarios/late.json': JSON.stringify(LATE),
  'scenarios/passed.json': JSON.stringify(PASSED),
  'scenarios/torn.json': '{"name": "Torn"}',
};
const VERSION = { processId: 'small', version: 1 };

let api: TestApi;
let owner: TestPerson;
let refused: readonly TestPerson[];
beforeAll(async () => {
  api = await createTestApi();
  owner = await api.person('钱流程', 'process-owner@county');
  refused = [await api.person('北乡初审', 'reviewer-1@north'), await api.person('南镇流程', 'process-owner@south')];
  const { cases, wall } = api.api.parts;
  expect(await cases.deploy({ processId: 'small', files: FILES }, { region: '340321', now: wall() })).toMatchObject({ ok: true });
});
afterAll(() => api.close());

const RUNS = '/api/scenario-runs';

async function ordered(order: object): Promise<string> {
  const { body } = await post(api, owner, RUNS, order).expect(201);
  return (body as { id: string }).id;
}

const play = (id: string): Promise<boolean> =>
  workScenarioRun({ store: api.store, url: testUrlOf(api.store), clock: () => api.clock.now }, id, () => false);

describe('the scenarios of a process', () => {
  it('are told with their steps in order, and what is wrong with a file that cannot be read', async () => {
    const { body } = await get(api, owner, '/api/processes/small/versions/1/scenarios').expect(200);
    expect(body).toMatchObject({
      processId: 'small',
      scenarios: [
        {
          file: 'scenarios/late.json',
          steps: [
            { do: 'apply', by: '陈桂兰' },
            { do: 'complete', by: '吴刚', about: 'review', refused: { zh: expect.any(String) as string } },
          ],
        },
        { file: 'scenarios/passed.json', name: 'Passed', story: 'The reviewer passes it.', outcome: 'passed' },
      ],
      unreadable: [
        {
          file: 'scenarios/torn.json',
          faults: expect.arrayContaining([expect.objectContaining({ zh: '文件缺少“story”' })]) as object[],
        },
      ],
    });
  });

  it('of an upload are told before it is deployed', async () => {
    const sent = request(api.server)
      .post('/api/process-uploads')
      .auth(owner.token, { type: 'bearer' })
      .set('Idempotency-Key', randomUUID());
    const { body } = await sent.attach('file', Buffer.from(zipFolder('small', FILES)), 'small.zip').expect(201);
    const { id } = body as { id: string };
    const told = await get(api, owner, `/api/process-uploads/${id}/scenarios`).expect(200);
    expect((told.body as { scenarios: unknown[] }).scenarios).toHaveLength(2);
    const run = await ordered({ upload: id, stories: ['scenarios/passed.json'] });
    await play(run);
    expect((await get(api, owner, `${RUNS}/${run}`).expect(200)).body).toMatchObject({ upload: id, state: 'done', kept: 1 });
  });
});

describe('a run of scenarios', () => {
  it('plays all of a version and tells what came out otherwise, the way each took, and what none has touched', async () => {
    const id = await ordered(VERSION);
    expect((await get(api, owner, `${RUNS}/${id}`).expect(200)).body).toMatchObject({ state: 'working', total: 3, played: 0, results: [] });
    await play(id);
    const { body } = await get(api, owner, `${RUNS}/${id}`).expect(200);
    expect(body).toMatchObject({ state: 'done', played: 3, kept: 1, startedBy: '钱流程' });
    const { results, coverage } = body as {
      results: { name: string; faults: { step?: number; zh: string }[] }[];
      coverage: { kind: string; missing: object[] }[];
    };
    expect(results.map(({ name, faults }) => [name, faults[0]?.step])).toEqual([
      ['Late', 1],
      ['Passed', undefined],
      ['scenarios/torn.json', undefined],
    ]);
    expect(results[0]?.faults[0]?.zh).toBe('应被拒绝（岗位不相容：您是本件申请人，或已办理过本件的其他环节），实际办成');
    expect(coverage.find(({ kind }) => kind === 'flow')?.missing).toEqual([{ id: 'judged-no', name: 'judged → no' }]);
    expect((await get(api, owner, `${RUNS}/${id}/results/2`).expect(200)).body).toMatchObject({
      path: [
        { id: 'start', name: 'start' },
        { id: 'review' },
        { id: 'judge' },
        { id: 'judged' },
        { id: 'issue' },
        { id: 'end' },
        { id: 'yes' },
      ],
      flows: expect.arrayContaining(['judged-issue']) as string[],
    });
    expect((await get(api, owner, RUNS).expect(200)).body).toMatchObject({
      runs: expect.arrayContaining([
        expect.objectContaining({ id, processId: 'small', version: 1, own: false, played: 3, kept: 1 }),
      ]) as object[],
    });
  });

  it('plays a story of the owner’s own, which is checked first with every fault in words', async () => {
    const faulty = JSON.stringify({
      ...PASSED,
      steps: [
        { ...review('pass'), by: 'nobody' },
        { at: 'later', do: 'dream' },
      ],
    });
    const check = await post(api, owner, '/api/scenario-check', { ...VERSION, own: faulty }).expect(200);
    expect(check.body).toMatchObject({ faults: [{ step: 2, zh: expect.stringContaining('“do”须为下列之一') as string }] });
    expect(codeOf(await post(api, owner, RUNS, { ...VERSION, own: faulty }))).toEqual([422, 'scenario-unfit']);
    const own = JSON.stringify({ ...PASSED, name: 'Mine', zh: { name: '我的', story: '复核通过' } });
    const read = await post(api, owner, '/api/scenario-check', { ...VERSION, own }).expect(200);
    expect(read.body).toMatchObject({ faults: [], scenario: { name: '我的', story: '复核通过' } });
    const id = await ordered({ ...VERSION, own });
    await play(id);
    const { body } = await get(api, owner, `${RUNS}/${id}`).expect(200);
    expect(body).toMatchObject({ own: true, state: 'done', results: [{ name: '我的', kept: true }] });
    const english = await get(api, owner, `${RUNS}/${id}`).set('Accept-Language', 'en').expect(200);
    expect(english.body).toMatchObject({ results: [{ name: 'Mine' }] });
    expect(body).not.toHaveProperty('coverage');
  });

  it('is ordered once under one key, stops when it is told to, and then plays nothing', async () => {
    const key = randomUUID();
    const [one, two] = [await post(api, owner, RUNS, VERSION, key).expect(201), await post(api, owner, RUNS, VERSION, key).expect(201)];
    const { id } = one.body as { id: string };
    expect(two.body).toMatchObject({ id });
    expect((await post(api, owner, `${RUNS}/${id}`, { verb: 'stop' }).expect(200)).body).toMatchObject({ state: 'stopped' });
    await play(id);
    expect((await get(api, owner, `${RUNS}/${id}`).expect(200)).body).toMatchObject({ state: 'stopped', results: [] });
  });

  it('is not begun beside three that are played, nor of a folder that tells no story', async () => {
    const atOnce = await Promise.all([1, 2, 3, 4, 5].map(() => post(api, owner, RUNS, VERSION)));
    const ids = atOnce.filter(({ status }) => status === 201).map(({ body }) => (body as { id: string }).id);
    expect(ids).toHaveLength(3);
    expect(codeOf(await post(api, owner, RUNS, VERSION))).toEqual([409, 'scenario-runs-busy']);
    for (const id of ids) await post(api, owner, `${RUNS}/${id}`, { verb: 'stop' }).expect(200);
    const { cases, wall } = api.api.parts;
    await cases.deploy({ ...SMALL, processId: 'small' }, { region: '340321', now: wall() });
    expect(codeOf(await post(api, owner, RUNS, VERSION))).toEqual([422, 'no-scenario']);
    expect(codeOf(await post(api, owner, RUNS, { ...VERSION, version: 7 }))).toEqual([404, 'unknown-version']);
    expect(codeOf(await post(api, owner, RUNS, { upload: randomUUID() }))).toEqual([404, 'unknown-upload']);
  });

  it('is for process owners of the county', async () => {
    const id = await ordered({ ...VERSION, own: JSON.stringify(PASSED) });
    for (const person of refused) {
      for (const path of ['/api/processes/small/versions/1/scenarios', RUNS, `${RUNS}/${id}`, `${RUNS}/${id}/results/1`])
        expect(codeOf(await get(api, person, path))).toEqual([403, 'not-permitted']);
      for (const [path, body] of [
        [RUNS, VERSION],
        [`${RUNS}/${id}`, { verb: 'stop' }],
        ['/api/scenario-check', { ...VERSION, own: '{}' }],
      ] as const)
        expect(codeOf(await post(api, person, path, body))).toEqual([403, 'not-permitted']);
    }
    expect(codeOf(await get(api, owner, `${RUNS}/${randomUUID()}`))).toEqual([404, 'unknown-scenario-run']);
    expect(codeOf(await get(api, owner, `${RUNS}/${id}/results/9`))).toEqual([404, 'unknown-scenario-run']);
    await post(api, owner, `${RUNS}/${id}`, { verb: 'stop' }).expect(200);
  });
});

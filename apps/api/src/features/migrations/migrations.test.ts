import { randomUUID } from 'node:crypto';
import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { codeOf, deployCard, get, post, startCard } from '../../testing/test-case';
import { CARD_PROCESS } from '../../testing/test-process';

let api: TestApi;
let operator: TestPerson;
let elsewhere: TestPerson;
let reviewer: TestPerson;
beforeAll(async () => {
  api = await createTestApi();
  await deployCard(api);
  operator = await api.person('运维', 'system-operator@county');
  elsewhere = await api.person('南镇运维', 'system-operator@south');
  reviewer = await api.person('北乡初审', 'reviewer-1@north');
  await startCard(api);
  const { cases, wall } = api.api.parts;
  const xml =
    CARD_PROCESS.files['process.bpmn']
      ?.replaceAll('"review"', '"firstReview"')
      .replaceAll('huiban:form="firstReview"', 'huiban:form="review"')
      .replaceAll('huiban:stage="firstReview"', 'huiban:stage="review"') ?? '';
  const deployed = await cases.deploy(
    { ...CARD_PROCESS, files: { ...CARD_PROCESS.files, 'process.bpmn': xml } },
    { region: '340321', now: wall() },
  );
  expect(deployed).toMatchObject({ ok: true, version: 2 });
});
afterAll(() => api.close());

const MAP = { processId: 'card', from: '1', to: '2', nodes: { review: 'firstReview' } };
const plan = async (): Promise<string> => {
  const { body } = await post(api, operator, '/api/migrations', { ...MAP, reason: '改名' }).expect(201);
  return (body as { id: string }).id;
};

describe('migrations', () => {
  it('checks a map and tells what is wrong with it', async () => {
    expect((await post(api, operator, '/api/migration-check', MAP).expect(200)).body).toEqual({ fits: true, findings: [], openCases: 1 });
    const { body } = await post(api, operator, '/api/migration-check', { ...MAP, nodes: {} }).expect(200);
    expect(body).toMatchObject({ fits: false, findings: [{ code: 'unmapped-element', element: 'review' }] });
    expect(codeOf(await post(api, operator, '/api/migrations', { ...MAP, nodes: { review: 7 }, reason: 'x' }))).toEqual([
      422,
      'migration-unfit',
    ]);
  });

  it('is planned once under one key, tried, and tells of each case', async () => {
    const key = randomUUID();
    const body = { ...MAP, reason: '改名' };
    const [one, two] = [await post(api, operator, '/api/migrations', body, key), await post(api, operator, '/api/migrations', body, key)];
    const { id } = one.body as { id: string };
    expect(two.body).toMatchObject({ id, phase: 'plan', state: 'ready' });
    await post(api, operator, `/api/migrations/${id}`, { verb: 'dry-run' }).expect(200);
    await api.api.parts.cases.workMigration(id, { enough: () => false, clock: api.api.parts.wall });
    expect((await get(api, operator, `/api/migrations/${id}`).expect(200)).body).toMatchObject({
      phase: 'trial',
      state: 'done',
      counts: [{ phase: 'trial', status: 'done', cases: 1 }],
    });
    const cases = await get(api, operator, `/api/migrations/${id}/cases?phase=trial&status=done`).expect(200);
    expect(cases.body).toMatchObject({ cases: [{ status: 'done' }] });
    expect(codeOf(await post(api, operator, `/api/migrations/${id}`, { verb: 'pause' }))).toEqual([409, 'migration-state']);
    expect(codeOf(await get(api, operator, `/api/migrations/${randomUUID()}`))).toEqual([404, 'unknown-migration']);
  });

  it('is for operators of the county and for nobody else', async () => {
    const id = await plan();
    for (const person of [elsewhere, reviewer]) {
      for (const path of ['processes/card/versions', 'migrations', `migrations/${id}`, `migrations/${id}/cases?phase=trial`])
        expect(codeOf(await get(api, person, `/api/${path}`))).toEqual([403, 'not-permitted']);
      for (const [path, body] of [
        ['migration-check', MAP],
        ['migrations', { ...MAP, reason: 'x' }],
        [`migrations/${id}`, { verb: 'run' }],
      ] as const)
        expect(codeOf(await post(api, person, `/api/${path}`, body))).toEqual([403, 'not-permitted']);
    }
  });
});

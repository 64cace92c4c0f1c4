import { randomUUID } from 'node:crypto';
import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { PROBLEMS } from '../../problem/problems';
import { codeOf, deployCard, get, post, startCard } from '../../testing/test-case';

let api: TestApi;
let reviewer: TestPerson;
let colleague: TestPerson;
beforeAll(async () => {
  api = await createTestApi();
  await deployCard(api);
  reviewer = await api.person('北乡初审', 'reviewer-1@north');
  colleague = await api.person('北乡同事', 'reviewer-1@north');
});
afterAll(() => api.close());

const PASS = { decision: 'pass' };
const taskOf = async (): Promise<string> => (await startCard(api, 'north')).review.replace('/api/tasks/', '');
const work = (id: string) => api.api.parts.cases.workBulkRun(id, { enough: () => false, clock: api.api.parts.wall });
const idOf = (body: unknown): string => (body as { id: string }).id;

describe('/api/bulk-runs', () => {
  it('orders one verb for many tasks and tells what became of each', async () => {
    const items = [{ task: await taskOf() }, { task: await taskOf() }, { task: `${randomUUID()}.1` }];
    const { body } = await post(api, reviewer, '/api/bulk-runs', { verb: 'complete', data: PASS, items }).expect(201);
    expect(body).toMatchObject({ state: 'working', total: 3, counts: [{ status: 'pending', items: 3 }] });
    await work(idOf(body));
    const status = await get(api, reviewer, `/api/bulk-runs/${idOf(body)}`).expect(200);
    expect(status.body).toMatchObject({
      state: 'done',
      counts: [
        { status: 'done', items: 2 },
        { status: 'refused', code: 'unknown-task', items: 1 },
      ],
    });
    const refused = await get(api, reviewer, `/api/bulk-runs/${idOf(body)}/items?status=refused`).expect(200);
    const why = { zh: PROBLEMS['unknown-task'].zh, en: PROBLEMS['unknown-task'].en };
    expect(refused.body).toEqual({ items: [{ no: 3, task: items[2]?.task, status: 'refused', code: 'unknown-task', why }] });
  });

  it('names what was refused, says why and who was faster, and names nothing that its orderer may not read', async () => {
    const [taken, hidden] = [await startCard(api, 'north'), await startCard(api, 'south')];
    await post(api, colleague, `${taken.review}/claim`).expect(200);
    const items = [taken, hidden].map(({ review }) => ({ task: review.replace('/api/tasks/', '') }));
    const { body } = await post(api, reviewer, '/api/bulk-runs', { verb: 'claim', items }).expect(201);
    await work(idOf(body));
    const refused = await get(api, reviewer, `/api/bulk-runs/${idOf(body)}/items?status=refused`).expect(200);
    expect(refused.body).toMatchObject({
      items: [
        {
          no: 1,
          caseNumber: taken.number,
          name: '初审',
          why: { zh: '该任务已被他人领取。' },
          owner: { id: colleague.id, name: '北乡同事' },
        },
        { no: 2, code: 'unknown-task' },
      ],
    });
    expect(JSON.stringify(refused.body)).not.toContain(hidden.number);
  });

  it('collects items by several requests, of which none counts twice, and is started then', async () => {
    const tasks = [await taskOf(), await taskOf(), await taskOf()];
    const ordered = await post(api, reviewer, '/api/bulk-runs', { verb: 'claim', items: [{ task: tasks[0] }], start: false }).expect(201);
    const path = `/api/bulk-runs/${idOf(ordered.body)}`;
    const more = { from: 2, items: [{ task: tasks[1] }, { task: tasks[2] }] };
    await post(api, reviewer, `${path}/items`, more).expect(200);
    expect((await post(api, reviewer, `${path}/items`, more).expect(200)).body).toMatchObject({ state: 'collecting', total: 3 });
    await post(api, reviewer, path, { verb: 'start' }).expect(200);
    expect(codeOf(await post(api, reviewer, `${path}/items`, more))).toEqual([409, 'bulk-run-state']);
    await work(idOf(ordered.body));
    expect((await get(api, reviewer, path).expect(200)).body).toMatchObject({ counts: [{ status: 'done', items: 3 }] });
  });

  it('is ordered once under one key', async () => {
    const key = randomUUID();
    const order = { verb: 'claim', items: [{ task: await taskOf() }] };
    const first = await post(api, reviewer, '/api/bulk-runs', order, key).expect(201);
    expect(idOf((await post(api, reviewer, '/api/bulk-runs', order, key).expect(201)).body)).toBe(idOf(first.body));
    expect(codeOf(await post(api, reviewer, '/api/bulk-runs', { ...order, verb: 'complete' }, key))).toEqual([
      422,
      'idempotency-key-reused',
    ]);
  });

  it('can be cancelled, and not started again', async () => {
    const { body } = await post(api, reviewer, '/api/bulk-runs', { verb: 'claim', items: [{ task: await taskOf() }] }).expect(201);
    const path = `/api/bulk-runs/${idOf(body)}`;
    expect((await post(api, reviewer, path, { verb: 'cancel' }).expect(200)).body).toMatchObject({ state: 'cancelled' });
    expect(codeOf(await post(api, reviewer, path, { verb: 'start' }))).toEqual([409, 'bulk-run-state']);
  });

  it('is nobody’s but that of whoever ordered it', async () => {
    const { body } = await post(api, reviewer, '/api/bulk-runs', { verb: 'claim', items: [{ task: await taskOf() }] }).expect(201);
    const listed = (await get(api, reviewer, '/api/bulk-runs').expect(200)).body as { runs: { id: string }[] };
    expect(listed.runs.map(({ id }) => id)).toContain(idOf(body));
    expect(codeOf(await get(api, colleague, `/api/bulk-runs/${idOf(body)}`))).toEqual([404, 'unknown-bulk-run']);
    expect((await get(api, colleague, '/api/bulk-runs').expect(200)).body).toEqual({ runs: [] });
  });

  it.each([
    ['applying for others', { verb: 'apply', application: { processId: 'card', ground: 'window' }, items: [] }, [403, 'not-permitted']],
    ['assigning', { verb: 'assign', personId: randomUUID(), items: [] }, [403, 'not-permitted']],
    ['a task that is none', { verb: 'claim', items: [{ task: 'nonsense' }] }, [404, 'unknown-task']],
    ['an item without a task', { verb: 'claim', items: [{ data: {} }] }, [422, 'fields-invalid']],
    ['another verb', { verb: 'release', items: [] }, [422, 'fields-invalid']],
  ])('refuses %s', async (_what, body, code) => {
    expect(codeOf(await post(api, reviewer, '/api/bulk-runs', body))).toEqual(code);
  });
});

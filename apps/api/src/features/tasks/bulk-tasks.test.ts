import { randomUUID } from 'node:crypto';
import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { codeOf, deployCard, get, post, startCard } from '../../testing/test-case';

let api: TestApi;
let reviewer: TestPerson;
let colleague: TestPerson;
let supervisor: TestPerson;
beforeAll(async () => {
  api = await createTestApi();
  await deployCard(api);
  reviewer = await api.person('北乡初审', 'reviewer-1@north');
  colleague = await api.person('北乡同事', 'reviewer-1@north');
  supervisor = await api.person('督办员', 'supervisor@county');
});
afterAll(() => api.close());

const PASS = { decision: 'pass' };
const idOf = (path: string): string => path.replace('/api/tasks/', '');
const tasks = async (count: number, townshipId = 'north'): Promise<readonly string[]> =>
  Promise.all(Array.from({ length: count }, async () => idOf((await startCard(api, townshipId)).review)));
const codes = (body: unknown): readonly unknown[] =>
  (body as { results: { problem?: { code: string } }[] }).results.map(({ problem }) => problem?.code ?? 'done');

describe('POST /api/tasks/bulk', () => {
  it('does what it can and says of each task what became of it, in their order', async () => {
    const [free = '', taken = ''] = await tasks(2);
    const [elsewhere = ''] = await tasks(1, 'south');
    await post(api, colleague, `/api/tasks/${taken}/claim`).expect(200);
    const { body } = await post(api, reviewer, '/api/tasks/bulk', { verb: 'claim', tasks: [taken, elsewhere, 'nonsense', free] }).expect(
      200,
    );
    expect(codes(body)).toEqual(['already-claimed', 'unknown-task', 'unknown-task', 'done']);
    expect(body).toMatchObject({
      results: [{ task: taken, problem: { owner: { id: colleague.id } } }, {}, {}, { task: free, outcome: {} }],
    });
  });

  it('gives a repeated request the outcomes it had, and changes nothing again', async () => {
    const ids = await tasks(3);
    const key = randomUUID();
    const complete = { verb: 'complete', tasks: ids, data: PASS };
    const once = await post(api, reviewer, '/api/tasks/bulk', complete, key).expect(200);
    expect(codes(once.body)).toEqual(['done', 'done', 'done']);
    const again = await post(api, reviewer, '/api/tasks/bulk', complete, key).expect(200);
    expect(again.body).toMatchObject({ results: ids.map((task) => ({ task, outcome: { repeated: true } })) });
    const other = await post(api, reviewer, '/api/tasks/bulk', { ...complete, verb: 'claim', data: undefined }, key).expect(200);
    expect(new Set(codes(other.body))).toEqual(new Set(['idempotency-key-reused']));
  });

  it('assigns for those who may, and for nobody else', async () => {
    const ids = await tasks(2);
    const assign = { verb: 'assign', tasks: ids, personId: colleague.id };
    expect(codes((await post(api, reviewer, '/api/tasks/bulk', assign).expect(200)).body)).toEqual(['not-permitted', 'not-permitted']);
    expect(codes((await post(api, supervisor, '/api/tasks/bulk', assign).expect(200)).body)).toEqual(['done', 'done']);
    expect((await get(api, supervisor, `/api/tasks/${ids[0] ?? ''}`).expect(200)).body).toMatchObject({ owner: { id: colleague.id } });
  });

  it('says of each task why the person chosen cannot have it', async () => {
    const [fits = '', recused = ''] = await tasks(2);
    const [elsewhere = ''] = await tasks(1, 'south');
    const [closed = ''] = await tasks(1);
    await post(api, reviewer, `/api/tasks/${closed}/complete`, { data: PASS }).expect(200);
    const [caseId = ''] = recused.split('.');
    await post(api, colleague, `/api/cases/${caseId}/recusals`, { reason: '亲属' }).expect(200);
    const assign = { verb: 'assign', tasks: [fits, recused, elsewhere, closed], personId: colleague.id };
    expect(codes((await post(api, supervisor, '/api/tasks/bulk', assign).expect(200)).body)).toEqual([
      'done',
      'assignee-separated',
      'assignee-unfit',
      'task-closed',
    ]);
  });

  it('urges and copies for those who may, once each', async () => {
    const ids = await tasks(2);
    for (const task of ids) await post(api, colleague, `/api/tasks/${task}/claim`).expect(200);
    const urge = { verb: 'urge', tasks: ids };
    expect(codes((await post(api, supervisor, '/api/tasks/bulk', urge).expect(200)).body)).toEqual(['done', 'done']);
    expect(codes((await post(api, supervisor, '/api/tasks/bulk', urge).expect(200)).body)).toEqual(['urged-lately', 'urged-lately']);
    const copy = { verb: 'copy', tasks: ids, to: [{ personId: supervisor.id }] };
    expect(codes((await post(api, reviewer, '/api/tasks/bulk', copy).expect(200)).body)).toEqual(['not-yours', 'not-yours']);
    expect(codes((await post(api, colleague, '/api/tasks/bulk', copy).expect(200)).body)).toEqual(['done', 'done']);
    expect((await get(api, supervisor, '/api/inbox/copies').expect(200)).body).toMatchObject({ unread: 2 });
  });

  it.each([
    ['more than 200 tasks', { verb: 'claim', tasks: Array.from({ length: 201 }, (_, no) => `${randomUUID()}.${String(no)}`) }],
    ['no task', { verb: 'claim', tasks: [] }],
    ['a task twice', { verb: 'claim', tasks: ['a', 'a'] }],
    ['another verb', { verb: 'release', tasks: ['a'] }],
    ['nobody to copy to', { verb: 'copy', tasks: ['a'], to: [] }],
    ['nobody to assign to', { verb: 'assign', tasks: ['a'] }],
    ['nothing to complete with', { verb: 'complete', tasks: ['a'] }],
  ])('refuses %s', async (_what, body) => {
    expect(codeOf(await post(api, reviewer, '/api/tasks/bulk', body))).toEqual([422, 'fields-invalid']);
  });

  it('does 200 at once', async () => {
    const ids = Array.from({ length: 199 }, () => `${randomUUID()}.1`);
    const [real = ''] = await tasks(1);
    const { body } = await post(api, reviewer, '/api/tasks/bulk', { verb: 'claim', tasks: [...ids, real] }).expect(200);
    expect(codes(body).filter((code) => code === 'unknown-task')).toHaveLength(199);
    expect(codes(body).at(-1)).toBe('done');
  });
});

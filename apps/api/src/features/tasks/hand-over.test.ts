import { randomUUID } from 'node:crypto';
import { createTestApi, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { codeOf, deployCard, get, post, startCard } from '../../testing/test-case';

let api: TestApi;
let leaver: TestPerson;
let colleague: TestPerson;
let supervisor: TestPerson;
let elsewhere: TestPerson;
beforeAll(async () => {
  api = await createTestApi();
  await deployCard(api);
  colleague = await api.person('北乡同事', 'reviewer-1@north');
  supervisor = await api.person('督办员', 'supervisor@county');
  elsewhere = await api.person('南镇督办', 'supervisor@south');
});
beforeEach(async () => {
  leaver = await api.person('北乡初审', 'reviewer-1@north');
});
afterAll(() => api.close());

const claimed = async (): Promise<string> => {
  const { review } = await startCard(api);
  await post(api, leaver, `${review}/claim`).expect(200);
  return review;
};
const idOf = (path: string): string => path.replace('/api/tasks/', '');
const handOver = () => `/api/people/${leaver.id}/hand-over`;

describe('POST /api/people/:id/hand-over', () => {
  it('gives all tasks to a colleague, once for one key', async () => {
    const [one, other] = [await claimed(), await claimed()];
    const key = randomUUID();
    const { body } = await post(api, supervisor, handOver(), { to: colleague.id }, key).expect(200);
    expect(body).toMatchObject({ results: [{ outcome: {} }, { outcome: {} }], more: false });
    expect((await get(api, colleague, one).expect(200)).body).toMatchObject({ owner: { id: colleague.id } });
    expect((await get(api, colleague, other).expect(200)).body).toMatchObject({ owner: { id: colleague.id } });
    expect((await post(api, supervisor, handOver(), { to: colleague.id }, key).expect(200)).body).toEqual(body);
    expect(codeOf(await post(api, supervisor, handOver(), {}, key))).toEqual([422, 'idempotency-key-reused']);
  });

  it('offers them again where nobody is named, also what was put off', async () => {
    const review = await claimed();
    await post(api, leaver, `${review}/hold`, { until: '2026-03-09', reason: '等材料' }).expect(200);
    await post(api, supervisor, handOver()).expect(200);
    expect((await get(api, colleague, review).expect(200)).body).toMatchObject({ status: 'ready', actions: ['claim', 'complete'] });
  });

  it('says of each task why it stays', async () => {
    const review = await claimed();
    const { body } = await post(api, supervisor, handOver(), { to: elsewhere.id }).expect(200);
    expect(body).toMatchObject({ results: [{ task: idOf(review), problem: { code: 'assignee-unfit' } }] });
    expect((await get(api, leaver, review).expect(200)).body).toMatchObject({ owner: { id: leaver.id } });
  });

  it('is for those who may assign, in cases that they may read', async () => {
    const review = await claimed();
    expect(codeOf(await post(api, colleague, handOver()))).toEqual([403, 'not-permitted']);
    expect((await post(api, elsewhere, handOver()).expect(200)).body).toEqual({ results: [], more: false });
    expect(codeOf(await post(api, colleague, `${review}/reoffer`))).toEqual([403, 'not-permitted']);
    expect((await get(api, leaver, review).expect(200)).body).toMatchObject({ owner: { id: leaver.id } });
  });
});

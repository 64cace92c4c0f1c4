import { randomUUID } from 'node:crypto';
import request, { type Test } from 'supertest';
import { createTestApi, MONDAY, type TestApi, type TestPerson } from '../../testing/create-test-api';
import { codeOf, deployCard, get, post } from '../../testing/test-case';

let api: TestApi;
let writer: TestPerson;
beforeAll(async () => {
  api = await createTestApi();
  await deployCard(api);
});
afterAll(() => api.close());
beforeEach(async () => {
  api.clock.now = MONDAY;
  writer = await api.person('王小明');
});

const DRAFT = { processId: 'card', revision: 0, content: { step: 2, data: { illness: '高血压' } }, documentIds: [] };

const send = (method: 'put' | 'delete', person: TestPerson, id: string, body: object = {}, key: string = randomUUID()): Test =>
  request(api.server)[method](`/api/drafts/${id}`).auth(person.token, { type: 'bearer' }).set('Idempotency-Key', key).send(body);

async function begin(person = writer): Promise<string> {
  const id = randomUUID();
  await send('put', person, id, DRAFT).expect(200);
  return id;
}

describe('drafts of applications', () => {
  it('are listed and read again by whoever wrote them', async () => {
    const id = await begin();
    const { body } = await get(api, writer, '/api/drafts').expect(200);
    expect(body).toMatchObject({
      drafts: [{ id, processId: 'card', processName: '办卡', revision: 1, expiresAt: '2026-04-01T01:00:00.000Z' }],
    });
    expect((await get(api, writer, `/api/drafts/${id}`).expect(200)).body).toMatchObject({ content: DRAFT.content });
  });

  it('do not exist for anybody else', async () => {
    const id = await begin();
    const other = await api.person('李四', 'supervisor@county');
    expect(codeOf(await get(api, other, `/api/drafts/${id}`))).toEqual([404, 'unknown-draft']);
    expect(codeOf(await send('put', other, id, DRAFT))).toEqual([404, 'unknown-draft']);
    expect(codeOf(await send('delete', other, id))).toEqual([404, 'unknown-draft']);
    expect((await get(api, other, '/api/drafts').expect(200)).body).toEqual({ drafts: [] });
  });

  it('are not written over where another device has saved since', async () => {
    const id = await begin();
    expect((await send('put', writer, id, { ...DRAFT, revision: 1 }).expect(200)).body).toMatchObject({ revision: 2 });
    const other = { ...DRAFT, revision: 1, content: { step: 3, data: {} } };
    expect(codeOf(await send('put', writer, id, other))).toEqual([409, 'draft-changed']);
  });

  it('may be sent again after their answer was lost', async () => {
    const id = await begin();
    expect((await send('put', writer, id, DRAFT).expect(200)).body).toMatchObject({ revision: 1 });
    const forget = (): Test => send('delete', writer, id, {}, `forget-${id}`);
    await forget().expect(204);
    await forget().expect(204);
  });

  it.each([
    ['an unknown process', { processId: 'none' }, [404, 'unknown-process']],
    ['more than a form can hold', { content: { data: 'x'.repeat(140_000) } }, [413, 'body-too-large']],
    ['documents that are none', { documentIds: ['x'] }, [422, 'fields-invalid']],
  ])('are refused for %s', async (_what, change, refusal) => {
    expect(codeOf(await send('put', writer, randomUUID(), { ...DRAFT, ...change }))).toEqual(refusal);
  });

  it('go when they are forgotten, handed in, or not saved for thirty days', async () => {
    const [forgotten, handedIn, old] = [await begin(), await begin(), await begin()];
    await send('delete', writer, forgotten).expect(204);
    await post(api, writer, '/api/applications', {
      processId: 'card',
      townshipId: 'north',
      data: { illness: '高血压' },
      draftId: handedIn,
    }).expect(201);
    const { body } = await get(api, writer, '/api/drafts').expect(200);
    expect((body as { drafts: { id: string }[] }).drafts.map(({ id }) => id)).toEqual([old]);
    api.clock.now = new Date('2026-04-01T01:00:00Z');
    expect(codeOf(await get(api, writer, `/api/drafts/${old}`))).toEqual([404, 'unknown-draft']);
  });

  it('that were handed in lead their writer to the case, and never begin anew', async () => {
    const id = await begin();
    const application = { processId: 'card', townshipId: 'north', data: { illness: '高血压' }, draftId: id };
    expect(codeOf(await get(api, writer, `/api/drafts/${id}/application`))).toEqual([404, 'unknown-draft']);
    const { body } = await post(api, writer, '/api/applications', application).expect(201);
    const { caseId, number, receivedAt } = body as { caseId: string; number: string; receivedAt: string };
    const became = await get(api, writer, `/api/drafts/${id}/application`).expect(200);
    expect(became.body).toEqual({ caseId, number, receivedAt });
    expect(codeOf(await get(api, await api.person('李四'), `/api/drafts/${id}/application`))).toEqual([404, 'unknown-draft']);
    for (const revision of [0, 1]) expect(codeOf(await send('put', writer, id, { ...DRAFT, revision }))).toEqual([404, 'unknown-draft']);
  });

  it('are one application each, under whatever key they are handed in', async () => {
    const application = { processId: 'card', townshipId: 'north', data: { illness: '高血压' }, draftId: await begin() };
    const { body } = await post(api, writer, '/api/applications', application).expect(201);
    const { caseId } = body as { caseId: string };
    expect((await post(api, writer, '/api/applications', application).expect(201)).body).toMatchObject({ caseId, repeated: true });
    const other = { ...application, data: { illness: '糖尿病' } };
    expect(codeOf(await post(api, writer, '/api/applications', other))).toEqual([422, 'idempotency-key-reused']);
  });
});

import request, { type Test } from 'supertest';
import { createTestApi, type TestApi, type TestPerson } from '../testing/create-test-api';
import { deployCard, get, post, startCard, type TestCase } from '../testing/test-case';
import { CARD_PROCESS } from '../testing/test-process';

const ENGLISH = { 办卡: 'Card', 初审: 'First review', 病情: 'Illness', 材料: 'Documents' };

let api: TestApi;
let reviewer: TestPerson;
let card: TestCase;
beforeAll(async () => {
  api = await createTestApi();
  await deployCard(api);
  const files = { ...CARD_PROCESS.files, 'translations/en.json': JSON.stringify(ENGLISH) };
  const { cases, wall } = api.api.parts;
  expect(await cases.deploy({ ...CARD_PROCESS, files }, { region: '340321', now: wall() })).toMatchObject({ ok: true, version: 2 });
  reviewer = await api.person('北乡初审', 'reviewer-1@north');
  card = await startCard(api);
});
afterAll(() => api.close());

const english = (asked: Test): Test => asked.set('Accept-Language', 'en');

describe('what a process says', () => {
  it.each([
    ['en', 'Card'],
    ['en-GB,en;q=0.9,zh;q=0.8', 'Card'],
    ['zh-CN,zh;q=0.9,en;q=0.8', '办卡'],
    ['fr', '办卡'],
  ])('is told to who prefers %s as %s', async (languages, name) => {
    const { body, headers } = await request(api.server).get('/api/processes').set('Accept-Language', languages).expect(200);
    expect(body).toMatchObject({ processes: [{ id: 'card', name }] });
    expect(headers['vary']).toContain('Accept-Language');
  });

  it('is told in Chinese to who prefers nothing', async () => {
    const { body } = await request(api.server).get('/api/processes').expect(200);
    expect(body).toMatchObject({ processes: [{ name: '办卡' }] });
  });

  it('is English in a task and in the inbox, and what was handed in stays as it was written', async () => {
    const { body } = await english(get(api, reviewer, card.review)).expect(200);
    expect(body).toMatchObject({ name: 'First review', submissions: [{ data: { illness: '高血压三级' } }] });
    const inbox = await english(get(api, reviewer, '/api/inbox?tab=claimable')).expect(200);
    expect(inbox.body).toMatchObject({ rows: [{ processName: 'Card' }] });
  });

  it('keeps in Chinese what was asked for by its English', async () => {
    await post(api, reviewer, `${card.review}/claim`).expect(200);
    const items = [{ kind: 'document', name: 'Illness', problem: '照片模糊', request: '请重新拍摄' }];
    await english(post(api, reviewer, `${card.review}/ask-supplement`, { items })).expect(200);
    const asked = { supplementItems: [{ name: '病情' }] };
    expect((await get(api, reviewer, card.review).expect(200)).body).toMatchObject(asked);
    expect((await english(get(api, reviewer, card.review)).expect(200)).body).toMatchObject({ supplementItems: [{ name: 'Illness' }] });
  });
});

import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { type TestPerson } from '../../apps/api/src/testing/create-test-api';
import { get, post, startCard } from '../../apps/api/src/testing/test-case';
import { CARD_PROCESS } from '../../apps/api/src/testing/test-process';
import { type BrowserStack, openBrowserStack } from '../support/browser-stack';
import { holdRequests } from '../support/hold-requests';
import { listBarriers } from '../support/list-barriers';

const PHOTO = Buffer.from(
  '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000d49444154789c6360000002000001e221bc330000000049454e44ae426082',
  'hex',
);

let stack: BrowserStack;
let reviewer: TestPerson;

beforeAll(async () => {
  stack = await openBrowserStack();
  const { cases, wall } = stack.api.api.parts;
  const file = JSON.parse(CARD_PROCESS.files['publicities/publicity.json'] ?? '{}') as object;
  const places = ['县医保局网站', { name: '村务公开栏', post: 'village-committee', organisation: '=case.township' }];
  const files = { ...CARD_PROCESS.files, 'publicities/publicity.json': JSON.stringify({ ...file, places }) };
  const deployed = await cases.deploy({ ...CARD_PROCESS, files }, { region: '340321', now: wall() });
  if (!deployed.ok) throw new Error(JSON.stringify(deployed.findings));
  reviewer = await stack.api.person('北乡初审', 'reviewer-1@north');
});

afterAll(() => stack.close());

afterEach(() => stack.closePages());

/** A case that is public now: its number and the id of its publicity. */
async function publish(): Promise<{ readonly number: string; readonly publicity: string }> {
  const { api } = stack;
  const { review, number } = await startCard(api);
  await post(api, reviewer, `${review}/complete`, { data: { decision: 'pass' } }).expect(200);
  const { body } = await request(api.server).get(`/api/publicities?caseNumber=${number}`).expect(200);
  return { number, publicity: (body as { publicities: { id: string }[] }).publicities[0]?.id ?? '' };
}

describe('the publicity board', () => {
  it('takes the photo of a village committee from a phone', async () => {
    const { publicity } = await publish();
    const village = await stack.api.person('包长顺', 'village-committee@north');
    const page = await stack.openPhone('/work/publicity-board', village);
    await page.getByRole('button', { name: '上传张贴照片 村务公开栏' }).waitFor();
    expect(await listBarriers(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await page.getByRole('button', { name: '上传张贴照片 村务公开栏' }).tap();
    await page.getByLabel('现场照片').setInputFiles({ name: '旧照片.png', mimeType: 'image/png', buffer: PHOTO });
    await page.getByText('已上传：旧照片.png').waitFor();
    const letGo = await holdRequests(page, '**/api/documents');
    await page.getByLabel('现场照片').setInputFiles({ name: '公示栏.png', mimeType: 'image/png', buffer: PHOTO });
    await page.getByText('还有材料正在上传').waitFor();
    expect(await page.getByRole('button', { name: '提交凭证' }).isDisabled()).toBe(true);
    letGo();
    await page.getByText('已上传：公示栏.png').waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: '提交凭证' }).tap();
    await page.getByText('没有待提供的凭证').waitFor();
    const { body } = await get(stack.api, village, `/api/publicities/${publicity}/places`).expect(200);
    expect(body).toMatchObject({ places: [{ no: 1 }, { no: 2, mine: true, putUp: { by: '包长顺' } }] });
  });

  it('shows neither board nor place to another village', async () => {
    await publish();
    const page = await stack.openPhone('/work/publicity-board', await stack.api.person('左大山', 'village-committee@south'));
    await page.getByText('没有待提供的凭证').waitFor();
    expect(await page.getByText('公示中').count()).toBe(0);
  });

  it('leads who inquires from an objection to its reason and, with a purpose, to who made it', async () => {
    const { api } = stack;
    const { number, publicity } = await publish();
    await request(api.server)
      .post(`/api/publicities/${publicity}/entries/${number}/objections`)
      .set('Idempotency-Key', randomUUID())
      .send({ reason: '此人未患病，请核查', name: '刘邻', phone: '13900139000' })
      .expect(202);
    const page = await stack.signIn(await api.person('杨帆', 'policy@county'), '/work/publicity-board');
    await page.getByText('有异议待答复 1').click();
    expect(await listBarriers(page)).toEqual([]);
    await page.getByRole('row').filter({ hasText: number }).getByRole('button').click();
    await page.getByText('核查中').waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: '查看理由' }).click();
    await page.getByText('此人未患病，请核查').waitFor();
    expect(await page.getByText('刘邻').count()).toBe(0);
    await page.getByRole('button', { name: '查看异议人' }).click();
    await page.getByLabel('查看目的').fill('核查异议');
    await page.getByRole('button', { name: '记录并查看' }).click();
    await page.getByText('刘邻 · 电话 13900139000').waitFor();
    const { rows } = await api.store.pool.query(`SELECT purpose FROM read_entries WHERE place = 'objection'`);
    expect(rows).toEqual([{ purpose: '核查异议' }]);
  });

  it('says the same in English', async () => {
    await publish();
    const page = await stack.signIn(await stack.api.person('Policy', 'policy@county'), '/work/publicity-board');
    await page.getByText('English').click();
    await page.getByRole('heading', { name: 'Evidence that is owed' }).waitFor();
    await page
      .getByText(/1 of 1 missing/)
      .first()
      .waitFor();
    expect(await listBarriers(page)).toEqual([]);
  });
});

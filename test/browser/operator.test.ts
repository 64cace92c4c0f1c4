import { type OrganisationId } from '#contract';
import { putOrganisation, putPartner, queryStore } from '#store';
import { APPLICATION, ASKING, CIVIL_AFFAIRS } from '../../libs/cases/src/testing/asking-process';
import { COUNTY, MONDAY, type TestPerson } from '../../apps/api/src/testing/create-test-api';
import { deployCard, post, startCard } from '../../apps/api/src/testing/test-case';
import { type BrowserStack, openBrowserStack } from '../support/browser-stack';
import { listBarriers } from '../support/list-barriers';

let stack: BrowserStack;
let operator: TestPerson;

beforeAll(async () => {
  stack = await openBrowserStack({ HUIBAN_DEMO_CLOCK: 'on' });
  await putCivilAffairs();
  await deployCard(stack.api);
  operator = await stack.api.person('钱运维', 'system-operator@county');
});

afterAll(() => stack.close());

afterEach(() => stack.closePages());

/** A department that is called; it stands before the first case, as in life: the API keeps what it has read of organisations. */
async function putCivilAffairs(): Promise<void> {
  const organisationId = CIVIL_AFFAIRS as OrganisationId;
  const { store } = stack.api;
  await putOrganisation(store, { id: organisationId, parentId: COUNTY, kind: 'department', name: '民政局', region: '340321' });
  const settings = { organisationId, channel: 'webhook', endpoint: 'https://partner.example/events', width: 1 } as const;
  await putPartner(store, { ...settings, timeoutMs: 1_000, giveUpHours: 24 }, { at: MONDAY });
}

/** A case whose review could not go on. */
async function breakCase(): Promise<{ readonly caseId: string; readonly number: string }> {
  const started = await startCard(stack.api);
  const text = `INSERT INTO incidents (case_id, no, element, code, opened_at) VALUES ($1, 1, 'review', 'evaluation-failed', $2)`;
  await queryStore(stack.api.store, { text, values: [started.caseId, MONDAY] });
  return started;
}

const statusOf = async (caseId: string): Promise<unknown> =>
  (await queryStore(stack.api.store, { text: 'SELECT status FROM cases WHERE id = $1', values: [caseId] })).rows[0]?.['status'];

/** One event to the department that was given up. */
async function giveUp(): Promise<void> {
  const { store, api } = stack.api;
  const deployed = await api.parts.cases.deploy(ASKING, { region: '340321', now: api.parts.wall() });
  if (!deployed.ok) throw new Error(JSON.stringify(deployed.findings));
  await post(stack.api, await stack.api.person('王小明'), '/api/applications', { processId: 'asking', data: APPLICATION }).expect(201);
  await queryStore(store, {
    text: `UPDATE outbox SET failed_at = '2026-03-05Z', attempts = 9, failure = 'unknown-name' WHERE channel = 'partner'`,
  });
}

describe('the operator', () => {
  it('tries incidents of one cause again and is told what became of each', async () => {
    await breakCase();
    await breakCase();
    const page = await stack.signIn(operator, '/work/incidents');
    await page.getByText('更正缺少或不对的数据，然后重试。').waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: '查看办件' }).click();
    await page.getByRole('checkbox').first().check();
    await page.getByRole('button', { name: '重试所选（2）' }).click();
    await page.getByText('已继续 2 件，等待 0 件，仍有故障 0 件').waitFor();
    await page.getByText('这一类故障已经处理完。').waitFor();
    expect(await listBarriers(page)).toEqual([]);
  });

  it('sees what a repair would do before anything is done', async () => {
    const { caseId, number } = await breakCase();
    const page = await stack.signIn(operator, '/work/incidents');
    await page.getByText(number).waitFor();
    await page.getByRole('button', { name: '处理', exact: true }).click();
    await page.getByLabel('怎么处理').click();
    await page.getByTitle('终止办件').click();
    await page.getByLabel('原因（记入审计）').fill('重复受理');
    await page.getByRole('button', { name: '先看会发生什么' }).click();
    await page.getByText('办件就此结束', { exact: true }).waitFor();
    expect(await listBarriers(page)).toEqual([]);
    expect(await statusOf(caseId)).toBe('open');
    await page.getByRole('button', { name: '确认执行' }).click();
    await page.getByText('已执行').waitFor();
    expect(await statusOf(caseId)).toBe('closed');
  });

  it('is not told that an incident is settled where it could not be read, nor that the desk is left where it is not', async () => {
    const { number } = await breakCase();
    const page = await stack.signIn(operator, '/work/incidents');
    await page.getByText(number).waitFor();
    await page.route(/\/api\/incidents\/[^/]+\.1$/, (route) => route.abort());
    await page.getByRole('button', { name: '处理', exact: true }).click();
    await page.getByRole('dialog').getByText('暂时连不上服务器').waitFor();
    expect(await page.getByText('这个故障已经处理完').count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.route('**/api/sign-out', (route) => route.abort());
    await page.getByRole('button', { name: '退出' }).click();
    await page.getByText('还没有退出').filter({ visible: true }).waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await page.unroute('**/api/sign-out');
    await page.getByRole('button', { name: '知道了' }).click();
    await page.getByRole('button', { name: '退出' }).click();
    await page.getByLabel('用户名').waitFor();
  });

  it('sends once more what was given up, and sees it arrive', async () => {
    await giveUp();
    const page = await stack.signIn(operator, '/work/partners');
    await page.getByRole('link', { name: '民政局' }).waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await page.getByRole('link', { name: '1', exact: true }).click();
    await page.getByText('找不到推送地址的域名：请核对推送地址或本单位的域名解析，再送').waitFor();
    await page.getByRole('checkbox').first().check();
    await page.getByRole('button', { name: '再送所选（1）' }).click();
    await page.getByText('已送达 0 条，等待 1 条，仍未送达 0 条').waitFor();
    await page.getByText('没有未送达的消息。').waitFor();
    // It dies again: the list shows it anew, with what has come of it this time.
    const died = `UPDATE outbox SET failed_at = '2026-03-06Z', attempts = 1, failure = 'http-503' WHERE channel = 'partner'`;
    await queryStore(stack.api.store, { text: died });
    await page.getByText('已送达 0 条，等待 0 条，仍未送达 1 条').waitFor();
    await page.getByRole('checkbox').nth(1).check();
    await page.getByText('对方系统繁忙或出错（HTTP 503）').first().waitFor();
    await page.getByRole('button', { name: '再送所选（1）' }).click();
    await page.getByText('已送达 0 条，等待 1 条，仍未送达 0 条').waitFor();
    await queryStore(stack.api.store, { text: `UPDATE outbox SET delivered_at = '2026-03-06Z' WHERE channel = 'partner'` });
    await page.getByText('已送达 1 条，等待 0 条，仍未送达 0 条').waitFor();
    expect(await listBarriers(page)).toEqual([]);
  });

  it('is shown the secret of a new key once', async () => {
    const page = await stack.signIn(operator, `/work/partners/${CIVIL_AFFAIRS}?tab=keys`);
    await page.getByRole('button', { name: '新建密钥' }).click();
    await page.getByText('只显示这一次').waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: '我已保存，关闭' }).click();
    await page.getByText('使用中').waitFor();
    for (const tab of ['设置', '订阅', '操作记录', '待送消息']) {
      await page.getByRole('tab', { name: tab }).click();
      expect(await listBarriers(page)).toEqual([]);
    }
  });

  it('moves the demo clock, which everybody sees', async () => {
    const page = await stack.signIn(operator, '/work/incidents');
    await page.getByText('业务时间：2026年3月2日').waitFor();
    await page.getByRole('button', { name: '调整时间' }).click();
    expect(await listBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: '到下一个工作日 9:00' }).click();
    await page.getByText('业务时间：2026年3月3日').waitFor();
    const phone = await stack.openPhone('/');
    await phone.getByText('业务时间：2026年3月3日').waitFor();
    expect(await listBarriers(phone)).toEqual([]);
  });

  it('reads everything in English', async () => {
    await breakCase();
    const page = await stack.signIn(operator, '/work/incidents');
    await page.getByText('English').click();
    await page.getByText('Correct what is missing or wrong, then try again.').waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await page.getByRole('link', { name: 'Partners' }).click();
    await page.getByRole('link', { name: '民政局' }).waitFor();
    expect(await listBarriers(page)).toEqual([]);
  });

  it('is somebody else: a reviewer is not let in and cannot move the clock', async () => {
    const reviewer = await stack.api.person('李审核', 'reviewer-1@north');
    for (const path of ['incidents', 'partners', `partners/${CIVIL_AFFAIRS}`]) {
      const page = await stack.signIn(reviewer, `/work/${path}`);
      await page.getByText('您的岗位不能查看本页').waitFor();
      // The clock has come, and with it what may be done to it.
      await page.getByText('业务时间：').waitFor();
      expect(await page.getByRole('button', { name: '调整时间' }).count()).toBe(0);
    }
  });
});

import { type Page } from 'playwright-core';
import { identityNumber } from '../../apps/api/src/testing/identity-number';
import { deployCard, get, post, startCard } from '../../apps/api/src/testing/test-case';
import { type TestPerson } from '../../apps/api/src/testing/create-test-api';
import { type BrowserStack, openBrowserStack } from '../support/browser-stack';
import { deployFolder } from '../support/deploy-folder';
import { holdRequests } from '../support/hold-requests';
import { listBarriers } from '../support/list-barriers';

const APPLICANT = { name: '陈桂兰', identityNumber: identityNumber('34032119500101001') };
/** Its check digit is wrong. */
const WRONG_NUMBER = '340321195001010011';
/** A picture of one pixel. */
const SCAN = {
  name: '病历.png',
  mimeType: 'image/png',
  buffer: Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'),
};

let stack: BrowserStack;
let clerk: TestPerson;

beforeAll(async () => {
  stack = await openBrowserStack();
  await deployCard(stack.api);
  await deployFolder(stack.api, 'chronic-card-appraisal');
  clerk = await stack.api.person('周窗口', 'intake-clerk@county');
});

afterAll(() => stack.close());

afterEach(() => stack.closePages());

async function choose(page: Page, label: string, option: string): Promise<void> {
  const list = page.getByLabel(label, { exact: true });
  await list.click();
  // Of a long list only what is in sight is drawn.
  if (await list.isEditable()) await list.fill(option);
  const shown = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option', { hasText: option });
  // A list on its way open moves below the pointer.
  await shown.first().dispatchEvent('click');
}

async function fillApplicant(page: Page): Promise<void> {
  await page.getByLabel('身份证号码', { exact: true }).fill(APPLICANT.identityNumber);
  await page.getByLabel('姓名', { exact: true }).fill(APPLICANT.name);
  await page.getByLabel('联系电话', { exact: true }).fill('13800138000');
}

/** On paper the receipt stands alone: no menu, no tabs, no buttons. */
async function expectPrintsReceiptOnly(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByText('收件回执').isVisible()).toBe(true);
  for (const screenOnly of [page.getByRole('navigation'), page.getByRole('tab'), page.getByRole('main').getByRole('button')]) {
    expect(await screenOnly.filter({ visible: true }).count()).toBe(0);
  }
  await page.emulateMedia({ media: 'screen' });
}

// A day is long where others use the machine too.
describe('a window clerk’s day', () => {
  it('is told what an application lacks before it is sent', async () => {
    const page = await stack.signIn(clerk, '/work/intake');
    await choose(page, '选择事项', '门诊慢特病');
    await page.getByLabel('身份证号码', { exact: true }).fill(WRONG_NUMBER);
    await page.getByText('身份证号码有误，请核对。').waitFor();
    await page.getByRole('button', { name: '收件并出具回执' }).click();
    await page.getByText('请先改正标出的内容。').waitFor();
    expect(await listBarriers(page)).toEqual([]);
  });

  it('is asked before what was filled in is left behind, by the menu as by closing the page', async () => {
    const page = await stack.signIn(clerk, '/work/intake');
    await choose(page, '选择事项', '门诊慢特病待遇认定');
    await page.getByLabel('姓名', { exact: true }).fill(APPLICANT.name);
    const cases = page.getByRole('navigation').getByRole('link', { name: '办件查询' });
    await cases.click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('离开后不会保留').waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: '继续填写' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await page.getByLabel('姓名', { exact: true }).inputValue()).toBe(APPLICANT.name);
    const asked = page.waitForEvent('dialog');
    const closed = page.close({ runBeforeUnload: true });
    const asking = await asked;
    expect(asking.type()).toBe('beforeunload');
    await asking.dismiss();
    await closed;
    await cases.click();
    await dialog.getByRole('button', { name: '不保留，离开' }).click();
    await page.getByLabel('按受理号').waitFor();
  });

  it('takes an application in, hands out the receipt, is warned the second time, and calls the next one', async () => {
    const page = await stack.signIn(clerk, '/work/intake');
    await choose(page, '选择事项', '门诊慢特病待遇认定');
    await fillApplicant(page);
    await page.getByRole('radio', { name: '家庭成员' }).check();
    await page.getByLabel('授权材料（代办时）').setInputFiles(SCAN);
    await page.getByText('已上传：病历.png').waitFor();
    await choose(page, '乡镇（街道）', '北乡');
    await page.getByLabel('村（社区）', { exact: true }).fill('河东村');
    await page.getByRole('radio', { name: '城乡居民基本医疗保险' }).check();
    await choose(page, '申报病种（一次申请一个病种）', '糖尿病');
    await choose(page, '就诊医疗机构', '县医院');
    await page.getByLabel('病历资料（病历、检查检验报告）').setInputFiles(SCAN);
    await page.getByText('材料 1：病历.png').waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: '收件并出具回执' }).click();
    const receipt = page.getByRole('main');
    await receipt.getByText('收件回执').waitFor();
    await receipt.getByText(/^340321-/).waitFor();
    await receipt.getByText('受理核验（北乡）').waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await expectPrintsReceiptOnly(page);
    const href = await page.getByRole('link', { name: '查看办件' }).getAttribute('href');
    const { body } = await get(stack.api, clerk, `/api/cases/${href?.split('/').at(-1) ?? ''}`).expect(200);
    expect(body).toMatchObject({ agent: { authority: { ground: 'family' } } });
    await page.getByRole('button', { name: '下一位申请人' }).click();
    expect(await page.getByLabel('姓名', { exact: true }).inputValue()).toBe('');
    await fillApplicant(page);
    await page.getByText('该申请人的同一事项正在办理').waitFor();
    expect(await listBarriers(page)).toEqual([]);
  });

  it('finds a case, reads everything of it, and urges', async () => {
    const { caseId, number } = await startCard(stack.api, 'north');
    const page = await stack.signIn(clerk, '/work/cases');
    await page.getByRole('link', { name: number }).waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await page.getByLabel('按受理号').fill(number);
    await page.getByLabel('按受理号').press('Enter');
    await page.waitForURL(/number=/);
    await page.getByRole('link', { name: number }).click();
    await page.getByText('待 北乡 初审岗 领取').waitFor();
    await page.getByText('还剩 20 个工作日').waitFor();
    expect(await listBarriers(page)).toEqual([]);
    for (const tab of ['申请材料', '文书', '告知送达', '公示与异议', '拨付']) {
      await page.getByRole('tab', { name: tab }).click();
      await page.getByText(/^本件/).first().waitFor();
      expect(await listBarriers(page)).toEqual([]);
    }
    await page.getByRole('button', { name: '催办' }).click();
    await page.getByText('已催办 1 项任务').waitFor();
    await page.getByText('English').click();
    await page.getByText('to be taken by 北乡 first reviewer').waitFor();
    expect(page.url()).toContain(caseId);
  });

  it('is told when the case may not be seen any more, and keeps what was written in a dialog', async () => {
    const { caseId } = await startCard(stack.api, 'north');
    const page = await stack.signIn(clerk, `/work/cases/${caseId}`);
    await page.getByRole('button', { name: '申请回避' }).click();
    const dialog = page.getByRole('dialog');
    const reason = dialog.getByRole('textbox');
    await reason.fill('申请人是我的亲属');
    await post(stack.api, clerk, `/api/cases/${caseId}/recusals`, { reason: '亲属' }).expect(200);
    await dialog.getByRole('button', { name: '确定' }).click();
    await page.getByText('您已不能查看本件').waitFor();
    expect(await reason.inputValue()).toBe('申请人是我的亲属');
    await dialog.getByRole('button', { name: '取消' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await page.getByRole('main').getByRole('button').count()).toBe(0);
  });

  it('takes an objection at the window and gives the code once', async () => {
    const { caseId, review } = await startCard(stack.api, 'north');
    const reviewer = await stack.api.person('北乡初审', 'reviewer-1@north');
    await post(stack.api, reviewer, `${review}/complete`, { data: { decision: 'pass' } }).expect(200);
    const page = await stack.signIn(clerk, `/work/cases/${caseId}?tab=publicity`);
    await page.getByText('仍在公示').waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: '登记异议' }).click();
    await page.getByLabel('异议内容').fill('此人并未患病，请核查。');
    await page.locator('.ant-modal input[type=file]').setInputFiles(SCAN);
    await page.getByText('材料 1').waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: '确定' }).click();
    await page.getByText('凭查询码可查询处理结果').waitFor();
    await page.getByRole('button', { name: '确定' }).click();
    await page.getByText('共 1 件异议').waitFor();
  });

  it('reads messages and copies by a bell that says how many are unread', async () => {
    const page = await stack.signIn(clerk, '/work/messages');
    await page.getByText('没有消息。').waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await page.getByRole('link', { name: '消息，没有未读' }).waitFor();
    const { caseId, review } = await startCard(stack.api, 'north');
    const reviewer = await stack.api.person('北乡抄送', 'reviewer-1@north');
    await post(stack.api, reviewer, `${review}/claim`).expect(200);
    await post(stack.api, reviewer, `${review}/copy`, { to: [{ personId: clerk.id }] }).expect(200);
    await page.getByRole('link', { name: '消息，1 条未读' }).waitFor();
    await page.getByRole('tab', { name: '抄送（1 条未读）' }).click();
    await page.getByText('北乡抄送 在“初审”环节抄送').waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await page.getByRole('link', { name: /查看办件/ }).click();
    await page.waitForURL(new RegExp(caseId));
    await page.getByRole('link', { name: '消息，没有未读' }).waitFor();
  });

  it('sees records and batches, empty ones too, in both languages', async () => {
    await startCard(stack.api, 'north');
    await stack.api.store.pool.query(`UPDATE cases SET batch = '2026-03' WHERE process_id = 'card'`);
    const page = await stack.signIn(clerk, '/work/batches/-');
    await choose(page, '选择批次', '2026-03');
    await page.getByText(/共 \d+ 件/).waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await page.getByRole('link', { name: '证件与协议' }).click();
    await choose(page, '种类', '门诊慢特病');
    await page.getByText('没有符合条件的登记。').waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await page.getByRole('tab', { name: '即将到期' }).click();
    await page.getByText('这段时间内没有到期的登记。').waitFor();
    await page.getByText('English').click();
    await page.getByText('Nothing ends in this time.').waitFor();
    expect(await listBarriers(page)).toEqual([]);
  });

  it('is told line by line what a file of applications lacks before anything is taken in', async () => {
    const page = await stack.signIn(clerk, '/work/intake?tab=file');
    await choose(page, '选择事项', '门诊慢特病');
    const csv = `姓名,居民身份证号码,联系电话\n${APPLICANT.name},${APPLICANT.identityNumber},1\n`;
    await page.locator('input[type=file]').setInputFiles({ name: '名单.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await page.getByRole('button', { name: '检查文件' }).click();
    await page.getByText('0 行可以收件，1 行有误').waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await page.getByRole('tab', { name: '导入进度' }).click();
    await page.getByText('还没有批量办理。').waitFor();
    expect(await listBarriers(page)).toEqual([]);
  });
});

describe('what only others may', () => {
  it('lets the archivist download the package of a closed case with the purpose', async () => {
    const { caseId } = await startCard(stack.api, 'north');
    const supervisor = await stack.api.person('县督办', 'supervisor@county');
    const page = await stack.signIn(supervisor, `/work/cases/${caseId}`);
    await page.getByRole('button', { name: '终止办件' }).click();
    await page.getByLabel('理由').fill('重复申请');
    await page.getByRole('button', { name: '确定' }).click();
    await page.getByText('本件已办结，不再等待任何环节。').waitFor();
    const archive = await stack.signIn(await stack.api.person('档案员', 'archivist@county'), `/work/cases/${caseId}`);
    await archive.getByRole('button', { name: '下载档案包' }).click();
    await archive.getByLabel('用途').fill('年度归档');
    const [download] = await Promise.all([
      archive.waitForEvent('download'),
      archive.getByRole('dialog').getByRole('button', { name: '下载档案包' }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.zip$/);
  });

  it('pauses a clock on a ground that the process allows, and lets it go on', async () => {
    const { caseId } = await startCard(stack.api, 'north');
    const page = await stack.signIn(await stack.api.person('督办员', 'supervisor@county'), `/work/cases/${caseId}`);
    await page.getByRole('button', { name: '暂停计时：办理期限' }).click();
    await choose(page, '暂停依据', '专家评审');
    await page.getByLabel('理由').fill('等待鉴定');
    const dialog = page.getByRole('dialog');
    const letGo = await holdRequests(page, '**/timeline*');
    await page.getByRole('button', { name: '确定' }).click();
    await page.getByText('已暂停计时').waitFor();
    // The clock is paused before all is read again: nobody is asked to let it go on.
    await dialog.getByText('暂停计时 · 办理期限').waitFor();
    letGo();
    await dialog.waitFor({ state: 'hidden' });
    expect(await listBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: '恢复计时：办理期限' }).click();
    await page.getByLabel('理由').fill('鉴定已完成');
    await page.getByRole('button', { name: '确定' }).click();
    await page.getByText('还剩 20 个工作日').waitFor();
  });

  it('hides a case from the clerk of another township', async () => {
    const { caseId, number } = await startCard(stack.api, 'north');
    const elsewhere = await stack.api.person('南镇窗口', 'intake-clerk@south');
    const page = await stack.signIn(elsewhere, `/work/cases?number=${number}`);
    await page.getByText('没有查到这个受理号').waitFor();
    await page.goto(`${stack.origin}/work/cases/${caseId}`);
    await page.getByText('未找到该办件。').waitFor();
    expect(await page.getByRole('main').innerText()).not.toContain(number);
  });

  it('keeps the window’s pages from posts that do not open them', async () => {
    const page = await stack.signIn(await stack.api.person('专家', 'expert@county'), '/work/intake');
    await page.getByText('您的岗位不能查看本页').waitFor();
  });
});

import { deployCard, get, object, post, startCard, taskNumber, type TestCase } from '../../apps/api/src/testing/test-case';
import { type TestPerson } from '../../apps/api/src/testing/create-test-api';
import { type Locator, type Page } from 'playwright-core';
import { type BrowserStack, openBrowserStack } from '../support/browser-stack';
import { listBarriers } from '../support/list-barriers';
import { shoot } from '../support/shoot';

let stack: BrowserStack;
let reviewer: TestPerson;
let colleague: TestPerson;

beforeAll(async () => {
  stack = await openBrowserStack();
  await deployCard(stack.api);
  reviewer = await stack.api.person('李审核', 'reviewer-1@north');
  colleague = await stack.api.person('赵同事', 'reviewer-1@north');
});

afterAll(() => stack.close());

afterEach(() => stack.closePages());

const pageOf = (task: string): string => `/work/${task.replace('/api/', '')}`;

/** A case whose review the reviewer has, and the page of that. */
async function claimed(): Promise<TestCase & { readonly page: Page }> {
  const started = await startCard(stack.api);
  await post(stack.api, reviewer, `${started.review}/claim`).expect(200);
  return { ...started, page: await stack.signIn(reviewer, pageOf(started.review)) };
}

/** The dialog of a verb, wherever it is offered; it says what follows and has no barrier. */
async function ask(page: Page, verb: string, tells: string): Promise<Locator> {
  const [button, more] = [page.getByRole('button', { name: verb, exact: true }), page.getByRole('button', { name: '更多操作' })];
  // What came of an earlier one is shown when its dialog goes.
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await button.or(more).first().waitFor();
  if (!(await button.isVisible())) {
    await more.click();
    await page.getByRole('menuitem', { name: verb, exact: true }).click();
  } else await button.click();
  const dialog = page.getByRole('dialog', { name: verb });
  await dialog.getByText(tells).waitFor();
  expect(await listBarriers(page)).toEqual([]);
  return dialog;
}

const confirm = (dialog: Locator, verb: string): Promise<void> => dialog.getByRole('button', { name: verb, exact: true }).click();

const inboxOf = async (person: TestPerson, tab: string): Promise<readonly string[]> => {
  const { body } = await get(stack.api, person, `/api/inbox?tab=${tab}`).expect(200);
  return (body as { rows: readonly { id: string }[] }).rows.map(({ id }) => id);
};

const idOf = (task: string): string => task.replace('/api/tasks/', '');

describe('what one may do with a task besides handing in', () => {
  it('puts it off until a day, when it stands among the held ones, and takes it up again', async () => {
    const { page, review } = await claimed();
    const dialog = await ask(page, '暂缓', '到指定日期再办；办理期限不变');
    await dialog.getByLabel('暂缓至').fill('2026-03-05');
    await dialog.getByLabel('暂缓至').press('Enter');
    await dialog.getByLabel('理由').fill('等医院回函');
    await confirm(dialog, '暂缓');
    await page.getByText('已暂缓').waitFor();
    await page.getByRole('button', { name: '恢复办理' }).waitFor();
    expect(await inboxOf(reviewer, 'held')).toContain(idOf(review));
    await shoot(page, 'task-held');
    expect(await listBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: '恢复办理' }).click();
    await page.getByRole('button', { name: '提交', exact: true }).waitFor();
    expect(await inboxOf(reviewer, 'mine')).toContain(idOf(review));
  });

  it('gives it to a colleague who works on it for its owner, and gives it back', async () => {
    const { page, review } = await claimed();
    const dialog = await ask(page, '委托', '由对方代您办理，责任仍在您');
    await dialog.getByRole('radio', { name: '赵同事' }).check();
    await dialog.getByLabel('理由').fill('外出培训');
    await confirm(dialog, '委托');
    await page.getByText('已委托', { exact: true }).waitFor();
    await page.getByText('您已委托 赵同事').waitFor();
    const theirs = await stack.signIn(colleague, pageOf(review));
    await theirs.getByText('李审核 委托您办理：外出培训').waitFor();
    await shoot(theirs, 'task-delegated');
    const giving = await ask(theirs, '交还', '交还给委托人');
    await confirm(giving, '交还');
    await theirs.getByText('已交还').waitFor();
    expect(await inboxOf(reviewer, 'mine')).toContain(idOf(review));
    expect(await inboxOf(colleague, 'mine')).not.toContain(idOf(review));
  });

  it('asks others to sign, waits for them, and hears what they said', async () => {
    const { page, caseId } = await claimed();
    const dialog = await ask(page, '加签', '所选人员各收到一项会签任务');
    await dialog.getByRole('checkbox', { name: '赵同事' }).check();
    await dialog.getByRole('radio', { name: '我办理之前，先听取意见' }).check();
    await dialog.getByLabel('理由').fill('请把关');
    await confirm(dialog, '加签');
    await page.getByText('已加签').waitFor();
    await page.getByRole('button', { name: '提交', exact: true }).waitFor({ state: 'hidden' });
    await shoot(page, 'task-signers');
    const signature = (await inboxOf(colleague, 'mine')).find((id) => id.startsWith(caseId)) ?? '';
    const theirs = await stack.signIn(colleague, `/work/tasks/${signature}`);
    await theirs.getByText('李审核 请您加签：请把关').waitFor();
    await theirs.getByRole('radio', { name: '同意', exact: true }).check();
    await theirs.getByLabel('意见', { exact: true }).fill('同意通过');
    expect(await listBarriers(theirs)).toEqual([]);
    await theirs.getByRole('button', { name: '提交', exact: true }).click();
    await shoot(theirs, 'task-signed');
    await theirs.getByText('已提交').waitFor();
    await page.getByRole('button', { name: '提交', exact: true }).waitFor();
    await page.getByText('同意通过').first().waitFor();
  });

  it('tells the applicant once all that is missing, and waits', async () => {
    const { page, review } = await claimed();
    const dialog = await ask(page, '一次性告知补正', '本环节只能告知一次，请列全');
    await dialog.getByRole('button', { name: '添加一项' }).click();
    await dialog.getByLabel('名称').fill('证明');
    await dialog.getByLabel('存在的问题').fill('缺盖章');
    await dialog.getByLabel('补正要求').fill('请补交盖章件');
    expect(await listBarriers(page)).toEqual([]);
    await confirm(dialog, '一次性告知补正');
    await page.getByText('已一次性告知补正').waitFor();
    await shoot(page, 'task-supplement');
    expect((await get(stack.api, reviewer, review).expect(200)).body).toMatchObject({ awaits: 'supplement' });
    const giving = await ask(page, '撤销补正', '申请人不必再补正');
    await confirm(giving, '撤销补正');
    await page.getByRole('button', { name: '提交', exact: true }).waitFor();
  });

  it('sends it back to whoever did an earlier step, who reads why', async () => {
    const inquirer = await stack.api.person('政策科员', 'policy@county');
    const { number, caseId, review } = await startCard(stack.api);
    await post(stack.api, reviewer, `${review}/complete`, { data: { decision: 'pass' } }).expect(200);
    await object(stack.api, number);
    const inquiry = `/api/tasks/${caseId}.${String(await taskNumber(stack.api, caseId, 'inquiry'))}`;
    await post(stack.api, inquirer, `${inquiry}/claim`).expect(200);
    const page = await stack.signIn(inquirer, pageOf(inquiry));
    const dialog = await ask(page, '退回', '退回到前面的环节重新办理');
    await dialog.getByRole('radio', { name: /初审.*李审核/ }).check();
    await dialog.getByRole('radio', { name: '直接回到本环节' }).check();
    await dialog.getByLabel('理由').fill('首页漏填诊断日期');
    await shoot(page, 'task-send-back');
    await confirm(dialog, '退回');
    await page.getByText('已退回').waitFor();
    const again = `/api/tasks/${caseId}.${String(await taskNumber(stack.api, caseId, 'review'))}`;
    const theirs = await stack.signIn(reviewer, pageOf(again));
    await theirs.getByText('首页漏填诊断日期').first().waitFor();
    await theirs.getByRole('radio', { name: 'pass' }).check();
    await theirs.getByRole('button', { name: '提交', exact: true }).click();
    await theirs.getByText('已提交').waitFor();
    expect((await get(stack.api, inquirer, `/api/cases/${caseId}`).expect(200)).body).toMatchObject({ stage: 'inquiry' });
  });
});

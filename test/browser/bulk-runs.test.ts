import { type Page } from 'playwright-core';
import { deployCard, post, startCard, type TestCase } from '../../apps/api/src/testing/test-case';
import { type TestPerson } from '../../apps/api/src/testing/create-test-api';
import { type BrowserStack, openBrowserStack } from '../support/browser-stack';
import { eventually } from '../support/eventually';
import { listBarriers } from '../support/list-barriers';

/** More than one page of the list. */
const MANY = 31;

let stack: BrowserStack;
let reviewer: TestPerson;
let started: readonly TestCase[];

beforeAll(async () => {
  stack = await openBrowserStack();
  await deployCard(stack.api);
});

afterAll(() => stack.close());

beforeEach(async () => {
  await stack.api.store.pool.query('TRUNCATE tasks, task_offers, bulk_runs CASCADE');
  reviewer = await stack.api.person('李审核', 'reviewer-1@north');
  started = await Promise.all(Array.from({ length: MANY }, () => startCard(stack.api)));
});

afterEach(() => stack.closePages());

/** Orders that all of the tab be taken; gives the page, which shows how far that is, and the run. */
async function claimAll(): Promise<{ readonly page: Page; readonly run: string }> {
  const page = await stack.signIn(reviewer, '/work/inbox/claimable');
  await page.getByRole('tab', { name: `可领取 ${String(MANY)}` }).waitFor();
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: `选择本页签全部 ${String(MANY)} 件` }).click();
  await page.getByRole('button', { name: '领取所选' }).click();
  await page.getByText(`正在办理：0 / ${String(MANY)} 件`).waitFor();
  const run = await eventually(async () => {
    const { rows } = await stack.api.store.pool.query<{ id: string }>('SELECT id FROM bulk_runs');
    expect(rows.length).toBe(1);
    return rows[0]?.id ?? '';
  });
  return { page, run };
}

const work = (run: string): Promise<boolean> =>
  stack.api.api.parts.cases.workBulkRun(run, { enough: () => false, clock: stack.api.api.parts.wall });

describe('work on all of a tab', () => {
  it('says of each what became of it, and who was faster, wherever the reader goes meanwhile', async () => {
    const { page, run } = await claimAll();
    const [lost] = started;
    await post(stack.api, await stack.api.person('孙快', 'reviewer-1@north'), `${lost?.review ?? ''}/claim`).expect(200);
    await page.getByRole('tab', { name: '我的待办' }).click();
    await page.getByText(`正在办理：0 / ${String(MANY)} 件`).waitFor();
    await work(run);
    await page.getByText(`已领取 ${String(MANY - 1)} 件，1 件未成`).waitFor();
    const told = page.getByRole('region', { name: '批量办理结果' });
    await told.getByText('该任务已被他人领取。现由 孙快 办理').waitFor();
    await told.getByRole('link', { name: `初审 ${lost?.number ?? ''}` }).waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await told.getByRole('link', { name: `初审 ${lost?.number ?? ''}` }).click();
    await page.getByRole('heading', { name: '初审 · 办卡' }).waitFor();
    await page.getByRole('menuitem', { name: '待办事项' }).click();
    await told.getByRole('button', { name: `查看全部 ${String(MANY)} 件的结果` }).click();
    await told.getByRole('link', { name: `初审 ${started.at(-1)?.number ?? ''}` }).waitFor();
    await told.getByText('关闭').click();
    await told.waitFor({ state: 'hidden' });
    await page.reload();
    await page.getByRole('tab', { name: `我的待办 ${String(MANY - 1)}` }).waitFor();
    expect(await told.count()).toBe(0);
  });

  it('comes to an end where it is cancelled', async () => {
    const { page, run } = await claimAll();
    await post(stack.api, reviewer, `/api/bulk-runs/${run}`, { verb: 'cancel' }).expect(200);
    await page.getByText(`已停止：已领取 0 件，${String(MANY)} 件未办理`).waitFor();
    await page.getByText('后台继续办理').waitFor({ state: 'hidden' });
  });
});

import { deployCard, startCard } from '../../apps/api/src/testing/test-case';
import { type BrowserStack, openBrowserStack } from '../support/browser-stack';
import { listBarriers } from '../support/list-barriers';
import { shoot } from '../support/shoot';

let stack: BrowserStack;
let number: string;
beforeAll(async () => {
  stack = await openBrowserStack();
  await deployCard(stack.api);
  ({ number } = await startCard(stack.api));
});
afterAll(() => stack.close());
afterEach(() => stack.closePages());

describe('an auditor’s day', () => {
  it('searches the trails with a purpose, and checks that they are whole', async () => {
    const page = await stack.signIn(await stack.api.person('严明', 'auditor@county'), '/work/audit?from=2026-03-01&until=2026-03-31');
    await page.getByText('结果显示在这里').waitFor();
    await page.getByRole('button', { name: '查询', exact: true }).click();
    await page.getByText('请写明查询目的').waitFor();
    await page.getByLabel('查询目的').fill('季度抽查');
    await page.getByLabel('办件编号').fill(number);
    await page.getByRole('button', { name: '查询', exact: true }).click();
    await page.getByRole('cell', { name: '提交申请' }).waitFor();
    expect(await page.getByRole('cell', { name: '王*明' }).count()).toBe(1);
    expect(await page.getByText('王小明').count()).toBe(0);
    expect(await listBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: '核验全部留痕' }).click();
    await page.getByText('核验完毕：1 件办件和账号管理的留痕完整').waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await shoot(page, 'audit', true);
  });

  it('is told which trail was altered', async () => {
    const { pool } = stack.api.store;
    await pool.query('ALTER TABLE audit_entries DISABLE TRIGGER ALL');
    await pool.query(`UPDATE audit_entries SET kind = 'other' WHERE seq = 1`);
    const page = await stack.signIn(await stack.api.person('严正', 'auditor@county'), '/work/audit');
    await page.getByLabel('查询目的').fill('季度核验');
    await page.getByRole('button', { name: '核验全部留痕' }).click();
    await page.getByText(`办件 ${number}：第 1 条或其前一条记录被改动。`).waitFor();
    expect(await listBarriers(page)).toEqual([]);
  });
});

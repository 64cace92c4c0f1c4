import { listWorkingBulkRuns } from '#store';
import { deployCard, startCard } from '../../apps/api/src/testing/test-case';
import { type BrowserStack, openBrowserStack } from '../support/browser-stack';
import { listBarriers } from '../support/list-barriers';

let stack: BrowserStack;

beforeAll(async () => {
  stack = await openBrowserStack();
  await deployCard(stack.api);
});

afterAll(() => stack.close());

afterEach(() => stack.closePages());

describe('the calendar', () => {
  it('shows each day off, and moves no date that was not seen before', async () => {
    const { number } = await startCard(stack.api);
    const page = await stack.signIn(await stack.api.person('冯流程', 'process-owner@county'), '/work/calendars?year=2026');
    await page.getByTitle('春节').first().waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await page.getByLabel('通知名称和文号').fill('县人民政府关于县庆放假的通知');
    await page.getByLabel('通知日期').fill('2026-03-01');
    await page.getByLabel('年份').last().fill('2026');
    await page.getByLabel('放假', { exact: true }).fill('县庆 2026-03-04');
    await page.getByRole('button', { name: '预览受影响的期限' }).click();
    await page.getByText('共核对在办 1 件，将有 2 个日期改变。现在还没有任何改变。').waitFor();
    await page.getByRole('row', { name: new RegExp(`${number}.*2026年3月9日.*2026年3月10日`) }).waitFor();
    await page.getByRole('row', { name: new RegExp(`${number}.*2026年3月30日.*2026年3月31日`) }).waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: '公布日历' }).click();
    await page.getByRole('button', { name: '确定' }).click();
    await page.getByText('日历已公布').waitFor();
    await page.getByRole('button', { name: '调整已有期限' }).click();
    await page.getByText('正在逐件调整：已处理 0 件，共 1 件。').waitFor();
    expect(await listBarriers(page)).toEqual([]);
    // What a worker does while the page is closed.
    await page.goto('about:blank');
    const { cases, wall } = stack.api.api.parts;
    for (const id of await listWorkingBulkRuns(stack.api.store)) await cases.workBulkRun(id, { enough: () => false, clock: wall });
    await page.goto(`${stack.origin}/work/calendars?year=2026`);
    await page.getByText('共处理在办 1 件，已改变 2 个日期。').waitFor();
    await page.getByRole('row', { name: new RegExp(`${number}.*2026年3月9日.*2026年3月10日`) }).waitFor();
    await page.getByTitle('县庆').waitFor();
    await page.getByText('English').click();
    await page.getByText('Own days').first().waitFor();
    expect(await listBarriers(page)).toEqual([]);
  });

  it('says which day of a notice cannot be, not only that something is wrong', async () => {
    const page = await stack.signIn(await stack.api.person('冯流程', 'process-owner@county'), '/work/calendars?year=2026');
    await page.getByLabel('通知名称和文号').fill('县人民政府关于放假的通知');
    await page.getByLabel('通知日期').fill('2026-03-01');
    await page.getByLabel('年份').last().fill('2026');
    await page.getByLabel('放假', { exact: true }).fill('县庆 2027-03-04');
    await page.getByRole('button', { name: '预览受影响的期限' }).click();
    await page.getByRole('alert').getByRole('listitem').filter({ hasText: '2027-03-04' }).waitFor();
    expect(await listBarriers(page)).toEqual([]);
  });

  it('is not for the director', async () => {
    const page = await stack.signIn(await stack.api.person('局长', 'director@county'), '/work/calendars');
    await page.getByText('您的岗位不能查看本页').waitFor();
  });
});

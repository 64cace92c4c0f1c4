import { type OrganisationId } from '#contract';
import { workRoster } from '#rosters';
import { putOrganisation, putRosterKind, queryStore } from '#store';
import { APPLICATION, ASKING, CIVIL_AFFAIRS } from '../../libs/cases/src/testing/asking-process';
import { ALLOWANCE, sampleNumber } from '../../libs/rosters/src/testing/sample-kind';
import { COUNTY, type TestPerson } from '../../apps/api/src/testing/create-test-api';
import { post } from '../../apps/api/src/testing/test-case';
import { type BrowserStack, openBrowserStack } from '../support/browser-stack';
import { listBarriers } from '../support/list-barriers';

let stack: BrowserStack;
let liaison: TestPerson;

beforeAll(async () => {
  stack = await openBrowserStack();
  const { store, api } = stack.api;
  const department = { id: CIVIL_AFFAIRS as OrganisationId, parentId: COUNTY, kind: 'department', region: '340321' } as const;
  await putOrganisation(store, { ...department, name: '民政局' });
  const deployed = await api.parts.cases.deploy(ASKING, { region: '340321', now: api.parts.wall() });
  if (!deployed.ok) throw new Error(JSON.stringify(deployed.findings));
  await putRosterKind(store, {
    id: ALLOWANCE.id,
    region: '340321',
    organisationId: ALLOWANCE.organisation,
    content: { ...ALLOWANCE, largestBadShare: 0.1 },
  });
  liaison = await stack.api.person('姜联络', `liaison@${CIVIL_AFFAIRS}`);
});

afterAll(() => stack.close());

afterEach(() => stack.closePages());

/** What the worker does with the rosters that came. */
async function workRosters(): Promise<void> {
  const { store, api } = stack.api;
  const { cases, config, wall } = api.parts;
  const { rows } = await queryStore<{ id: string }>(store, { text: 'SELECT id FROM rosters' });
  const work = { enough: () => false, now: () => cases.businessNow(wall()), afterLetters: () => undefined };
  for (const { id } of rows) await workRoster({ store, folder: config.filesFolder }, id, work);
}

const LIST = `姓名,身份证号,类别\n王小明,${sampleNumber(1)},特困\n陈桂兰,123,特困\n`;

describe('the civil-affairs officer', () => {
  it('answers what a case asks', async () => {
    await post(stack.api, await stack.api.person('王小明'), '/api/applications', { processId: 'asking', data: APPLICATION }).expect(201);
    const page = await stack.signIn(liaison, '/work/department-messages');
    await page.getByRole('tab', { name: '待答复 1' }).waitFor();
    await page.getByText('还剩 5 个工作日').waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await page.getByRole('link', { name: '核查身份' }).click();
    await page.getByRole('button', { name: '签收' }).click();
    await page.getByText('签收时间').waitFor();
    await page.getByRole('radio', { name: 'yes' }).check();
    expect(await listBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: '提交答复' }).click();
    await page.getByText('已作的答复').waitFor();
    await page.getByRole('link', { name: '返回部门来函' }).click();
    await page.getByRole('tab', { name: '待答复 0' }).waitFor();
    await page.getByRole('tab', { name: '已答复' }).click();
    await page.getByRole('link', { name: '核查身份' }).waitFor();
  });

  it('sends a roster, reads what became of each line, and leaves the doubtful one to somebody else', async () => {
    const page = await stack.signIn(liaison, '/work/rosters');
    await page.getByRole('button', { name: '报送名单' }).click();
    await page.getByLabel('名单日期（截至哪一天）').fill('2026-03-01');
    await page.locator('input[type=file]').setInputFiles({ name: '名单.csv', mimeType: 'text/csv', buffer: Buffer.from(LIST) });
    expect(await listBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: '报送', exact: true }).click();
    await page.getByText('正在读取').waitFor();
    await workRosters();
    await page.getByText('这份名单需要另一人确认后才采用').waitFor();
    await page.getByText('您是报送人，须由另一位同事确认').waitFor();
    expect(await page.getByRole('button', { name: '确认采用' }).isDisabled()).toBe(true);
    expect(await listBarriers(page)).toEqual([]);
    const clerk = await stack.signIn(await stack.api.person('周敏', 'intake-clerk@county'), new URL(page.url()).pathname);
    await clerk.getByRole('button', { name: '确认采用' }).click();
    await clerk.getByRole('button', { name: '确认采用' }).waitFor({ state: 'detached' });
    await workRosters();
    await clerk.getByText('已完成').waitFor();
    await clerk.getByText('王*明').waitFor();
    await clerk.getByText('身份证号有误（位数、出生日期或校验码不符）').waitFor();
    expect(await clerk.content()).not.toContain(sampleNumber(1));
    expect(await clerk.getByRole('link', { name: '下载逐行结果（CSV）' }).getAttribute('href')).toMatch(/\/report$/);
    await clerk.getByText('English').click();
    await clerk.getByText('Line by line').waitFor();
    expect(await listBarriers(clerk)).toEqual([]);
  });

  it('is the only one: another department and a reviewer see nothing of it', async () => {
    const reviewer = await stack.signIn(await stack.api.person('李审核', 'reviewer-1@north'), '/work/rosters');
    await reviewer.getByText('您的岗位不能查看本页').waitFor();
    const other = await stack.signIn(await stack.api.person('戚禾', 'liaison@hospital'), '/work/department-messages');
    await other.getByText('没有等您答复的来函。').waitFor();
    expect(await listBarriers(other)).toEqual([]);
  });
});

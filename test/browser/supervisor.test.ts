import { type Page } from 'playwright-core';
import { deployCard, post, startCard } from '../../apps/api/src/testing/test-case';
import { type TestPerson } from '../../apps/api/src/testing/create-test-api';
import { type BrowserStack, openBrowserStack } from '../support/browser-stack';
import { listBarriers } from '../support/list-barriers';

let stack: BrowserStack;
let supervisor: TestPerson;

beforeAll(async () => {
  stack = await openBrowserStack();
  await deployCard(stack.api);
  supervisor = await stack.api.person('何清', 'supervisor@county');
});

afterAll(() => stack.close());

afterEach(() => stack.closePages());

const idOf = (review: string): string => review.replace('/api/tasks/', '');

async function inEnglish(page: Page, heading: string): Promise<void> {
  await page.getByText('English').click();
  await page.getByRole('heading', { name: heading, level: 1 }).waitFor();
  expect(await listBarriers(page)).toEqual([]);
}

describe('a supervisor’s day', () => {
  it('finds who has too much, gives tasks to others and urges the rest', async () => {
    const { api } = stack;
    const [busy, idle] = [await api.person('李忙', 'reviewer-1@north'), await api.person('王闲', 'reviewer-1@north')];
    const tasks = [await startCard(api), await startCard(api)];
    for (const { review } of tasks) await post(api, busy, `${review}/claim`).expect(200);
    const page = await stack.signIn(supervisor, '/work/supervision');
    await page.getByRole('link', { name: '李忙 已领取 2' }).waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await page.getByRole('link', { name: '李忙 已领取 2' }).click();
    await page.getByRole('heading', { name: '李忙的任务' }).waitFor();
    await page.getByRole('checkbox', { name: `选择 初审 ${tasks[0]?.number ?? ''}` }).check();
    await page.getByRole('button', { name: '改派', exact: true }).click();
    await page.getByRole('radio', { name: /王闲/ }).check();
    expect(await listBarriers(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: '改派' }).click();
    await page.getByText('已改派 1 件').waitFor();
    await page.getByRole('checkbox', { name: `选择 初审 ${tasks[1]?.number ?? ''}` }).check();
    await page.getByRole('button', { name: '催办' }).click();
    await page.getByText('已催办 1 件').waitFor();
    const { rows } = await api.store.pool.query<{ owner_id: string }>('SELECT owner_id FROM tasks WHERE case_id = $1 AND status = $2', [
      tasks[0]?.caseId,
      'claimed',
    ]);
    expect(rows).toEqual([{ owner_id: idle.id }]);
    await page.getByRole('link', { name: /返回任务量/ }).click();
    await page.getByRole('tab', { name: '按岗位' }).click();
    await page.getByRole('link', { name: '北乡 初审岗 已领取 2' }).waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await inEnglish(page, 'Supervision');
  });

  it('sees what became of each of many tasks, and why one was refused', async () => {
    const { api } = stack;
    const owner = await api.person('孙勤', 'reviewer-1@south');
    const tasks = [await startCard(api, 'south'), await startCard(api, 'south')];
    for (const { review } of tasks) await post(api, owner, `${review}/claim`).expect(200);
    await post(api, supervisor, `${tasks[0]?.review ?? ''}/urge`).expect(200);
    const page = await stack.signIn(supervisor, `/work/supervision?tab=people&state=claimed&person=${owner.id}`);
    for (const { number } of tasks) await page.getByRole('checkbox', { name: `选择 初审 ${number}` }).check();
    await page.getByRole('button', { name: '催办' }).click();
    await page.getByText('已催办 1 件').waitFor();
    await page.getByText(`初审 · ${tasks[0]?.number ?? ''}：该任务刚刚催办过，请稍后再催。`).waitFor();
  });

  it('gives the team’s tasks to others from the list, many or one, by hand and by keys, and hears why one stays', async () => {
    const { api } = stack;
    await api.store.pool.query('TRUNCATE tasks, task_offers CASCADE');
    const leader = await api.person('何组长', 'supervisor@south', 'reviewer-1@south');
    const [busy, idle] = [await api.person('李满', 'reviewer-1@south'), await api.person('王空', 'reviewer-1@south')];
    const tasks = [await startCard(api, 'south'), await startCard(api, 'south'), await startCard(api, 'south')];
    for (const { review } of tasks) await post(api, busy, `${review}/claim`).expect(200);
    await post(api, idle, `/api/cases/${tasks[0]?.caseId ?? ''}/recusals`, { reason: '亲属' }).expect(200);
    const page = await stack.signIn(leader, '/work/inbox/team');
    await page.getByRole('tab', { name: '本组在办 3' }).waitFor();
    await page.getByRole('checkbox').first().check();
    await page.getByRole('button', { name: '改派所选' }).click();
    await page.getByRole('radio', { name: '王空 可办理其中 2 件 · 手上 0 件' }).check();
    expect(await listBarriers(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: '改派' }).click();
    await page.getByText('已改派 2 件，1 件未成').waitFor();
    await page.getByText(`初审 ${tasks[0]?.number ?? ''}：岗位不相容：所选人员须回避`).waitFor();
    await page.getByRole('button', { name: `改派 初审 ${tasks[1]?.number ?? ''}` }).click();
    await page.getByRole('radio', { name: /李满/ }).check();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.keyboard.press('j');
    await page.keyboard.press('a');
    await page.getByRole('dialog', { name: '改派 1 件任务' }).waitFor();
    await page.getByRole('radio', { name: /何组长/ }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('dialog').getByRole('button', { name: '改派' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: '我的待办 1' }).waitFor();
    expect(await listBarriers(page)).toEqual([]);
  });

  it('hands over the work of somebody who leaves, and first sees what will go', async () => {
    const { api } = stack;
    const [leaver, heir] = [await api.person('赵调离', 'reviewer-1@north'), await api.person('钱接手', 'reviewer-1@north')];
    const { review, caseId } = await startCard(api);
    await post(api, leaver, `${review}/claim`).expect(200);
    const page = await stack.signIn(supervisor, '/work/supervision');
    await page.getByRole('button', { name: '工作交接 赵调离' }).click();
    await page.getByText('将交接以下任务（1 件）').waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await page.getByRole('radio', { name: /钱接手/ }).check();
    await page.getByRole('button', { name: '确认交接' }).click();
    await page.getByText('已交接 1 件').waitFor();
    const { rows } = await api.store.pool.query('SELECT owner_id FROM tasks WHERE case_id = $1 AND status = $2', [caseId, 'claimed']);
    expect(rows).toEqual([{ owner_id: heir.id }]);
  });

  it('climbs the ladder of what is late, and urges from there', async () => {
    const { api } = stack;
    const { review, number } = await startCard(api);
    const [caseId, no] = idOf(review).split('.');
    await api.store.pool.query(
      `INSERT INTO escalations (case_id, clock, rung, organisation_id, post, at) VALUES ($1, $2, 'rung-1', 'county', 'supervisor', '2026-03-02T00:00:00Z')`,
      [caseId, `task:${no ?? ''}`],
    );
    const page = await stack.signIn(supervisor, '/work/supervision?tab=ladder');
    await page.getByText(`办卡 · ${number}`).waitFor();
    await page.getByText('第 1 级 督办岗（怀远县医疗保障局）').waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: '催办 初审' }).click();
    await page.getByText('已催办 1 件').waitFor();
  });

  it('records leave for somebody, is warned of a post left bare, and revokes it', async () => {
    const { api } = stack;
    await api.person('周外派', 'reviewer-2@north');
    await api.person('吴代班', 'reviewer-2@south');
    const page = await stack.signIn(supervisor, '/work/deputies');
    await page.getByRole('button', { name: '登记请假代办' }).click();
    await page.getByLabel('请假人', { exact: true }).selectOption('周外派');
    await page.getByLabel('第一天').fill('2026-03-03');
    await page.getByLabel('最后一天').fill('2026-03-05');
    await page.getByRole('radio', { name: /吴代班/ }).check();
    await page.getByLabel('事由').fill('参加培训');
    expect(await listBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: '登记', exact: true }).click();
    await page.getByText(/北乡的复审岗无其他在岗人员/).waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await inEnglish(page, 'Leave and deputies');
    await page.getByRole('button', { name: 'Revoke the leave of 周外派' }).click();
    await page.getByRole('button', { name: 'Revoke', exact: true }).last().click();
    await page.getByText('Nobody is on leave here now.').waitFor();
  });

  it('reads the figures and the ratings, each chart with its table', async () => {
    const reviewer = await stack.api.person('郑南', 'reviewer-1@south');
    const { review } = await startCard(stack.api, 'south');
    await post(stack.api, reviewer, `${review}/complete`, { data: { decision: 'pass' } }).expect(200);
    await stack.api.store.pool.query(`UPDATE cases SET status = 'closed', closed_at = '2026-03-06T01:00:00Z' WHERE township_id = 'south'`);
    const page = await stack.signIn(supervisor, '/work/figures?from=2026-03-01&until=2026-03-31');
    const weekly = page.getByRole('region', { name: '每周收件与办结' });
    await weekly.getByRole('cell', { name: '2026年3月2日' }).waitFor();
    await weekly.locator('svg').first().waitFor();
    await page.getByText(/不足 5 件/).waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await inEnglish(page, 'Figures');
    await page.getByRole('link', { name: 'Ratings' }).click();
    await page.getByText('There are no ratings in this period.').waitFor();
    expect(await listBarriers(page)).toEqual([]);
  });

  it('is nobody else’s: a reviewer opens none of these pages, another township sees none of this work', async () => {
    const { api } = stack;
    const { number } = await startCard(api);
    const reviewer = await stack.signIn(await api.person('郑凯', 'reviewer-1@north'), '/work/supervision');
    await reviewer.getByText('您的岗位不能查看本页').waitFor();
    await reviewer.goto(`${stack.origin}/work/figures`);
    await reviewer.getByText('您的岗位不能查看本页').waitFor();
    const other = await stack.signIn(await api.person('西镇督办', 'supervisor@hospital'), '/work/supervision?tab=people&state=open');
    await other.getByText('没有符合条件的任务').waitFor();
    expect(await other.getByRole('main').innerText()).not.toContain(number);
  });
});

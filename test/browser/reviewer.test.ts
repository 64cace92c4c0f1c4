import { type Locator, type Page } from 'playwright-core';
import { identityNumber } from '../../apps/api/src/testing/identity-number';
import { deployCard, post, startCard, taskNumber, type TestCase } from '../../apps/api/src/testing/test-case';
import { MONDAY, type TestPerson } from '../../apps/api/src/testing/create-test-api';
import { type BrowserStack, openBrowserStack } from '../support/browser-stack';
import { deployFolder } from '../support/deploy-folder';
import { eventually } from '../support/eventually';
import { fillSignIn } from '../support/fill-sign-in';
import { listBarriers } from '../support/list-barriers';
import { listChinese } from '../support/list-chinese';
import { shoot } from '../support/shoot';

let stack: BrowserStack;
let reviewer: TestPerson;

beforeAll(async () => {
  stack = await openBrowserStack();
  await deployCard(stack.api);
});

afterAll(() => stack.close());

beforeEach(async () => {
  await stack.api.store.pool.query('TRUNCATE tasks, task_offers CASCADE');
  reviewer = await stack.api.person('李审核', 'reviewer-1@north');
});

afterEach(() => stack.closePages());

const start = async (count: number): Promise<readonly TestCase[]> => {
  const started: TestCase[] = [];
  for (let n = 0; n < count; n++) started.push(await startCard(stack.api));
  return started;
};
const open = (tab: string, person = reviewer): Promise<Page> => stack.signIn(person, `/work/inbox/${tab}`);
const numbersOn = async (page: Page): Promise<readonly string[]> =>
  (await page.locator('tr[data-row-key]').allInnerTexts()).map((text) => /\d+-\d+-\d+/.exec(text)?.[0] ?? '');

/** The tabs' numbers are asked for apart from the rows, and may come before them. */
const expectNumbers = (page: Page, numbers: readonly unknown[]): Promise<void> =>
  eventually(async () => {
    expect(await numbersOn(page)).toEqual(numbers);
  });
const currentRow = (page: Page, number = ''): Locator => page.locator('tr[aria-current="true"]').filter({ hasText: number });

/** An application for a chronic-disease benefit that the window has accepted; id of its first review. */
async function startChronicCard(): Promise<string> {
  await deployFolder(stack.api, 'chronic-card-appraisal');
  const clerk = await stack.api.person('北乡窗口', 'intake-clerk@north');
  const applicant = await stack.api.person('王小明');
  const data = {
    ...{ name: '王小明', identityNumber: identityNumber('34032119500101002'), phone: '13800138001', township: '北乡', village: '河东村' },
    ...{ insuranceType: 'resident', diseaseCode: 'M03900', hospital: 'hospital', treatingDoctors: [], medicalRecords: [] },
    channel: 'mobile',
  };
  const application = { processId: 'chronic-card-appraisal', townshipId: 'north', data };
  const { body } = await post(stack.api, applicant, '/api/applications', application).expect(201);
  const { caseId } = body as { readonly caseId: string };
  const check = `/api/tasks/${caseId}.${String(await taskNumber(stack.api, caseId, 'acceptance'))}`;
  await post(stack.api, clerk, `${check}/claim`).expect(200);
  await post(stack.api, clerk, `${check}/complete`, { data: { decision: 'accept', opinion: '材料齐全', missing: [] } }).expect(200);
  return `${caseId}.${String(await taskNumber(stack.api, caseId, 'firstReview'))}`;
}

describe('a reviewer’s day', () => {
  it('goes from signing in over the next task to its end', async () => {
    await start(1);
    const page = await stack.signIn(reviewer);
    await page.getByRole('tab', { name: '可领取 1' }).click();
    await page.getByRole('link', { name: '初审' }).waitFor();
    await page.getByText('分配给岗位“初审岗”（北乡）').waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: '领取下一件' }).click();
    await page.getByRole('radio', { name: 'pass' }).check();
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('没有等您办理的事项').waitFor();
    await page.getByRole('tab', { name: '今日办结 1' }).waitFor();
  });

  it('says everything in English as soon as English is chosen', async () => {
    const page = await open('mine');
    await page.getByText('English').click();
    await page.getByRole('heading', { name: 'Tasks' }).waitFor();
    await page.getByText('Nothing waits for you.').waitFor();
    await shoot(page, 'inbox-empty-en');
    expect(await listBarriers(page)).toEqual([]);
  });

  it('reads a task in English, and gives the application its own words', async () => {
    const task = await startChronicCard();
    const first = await stack.api.person('赵初审', 'reviewer-1@county');
    await post(stack.api, first, `/api/tasks/${task}/claim`).expect(200);
    const page = await open('mine', first);
    await page.getByText('English').click();
    await page.goto(`${stack.origin}/work/tasks/${task}`);
    await page.getByRole('heading', { name: 'First review · Chronic-disease benefit certification' }).waitFor();
    await page.getByText('Hypertension').waitFor();
    await page.getByRole('radio', { name: 'Send back for a supplement' }).waitFor();
    await shoot(page, 'task-en');
    expect(await listBarriers(page)).toEqual([]);
    const office = '怀远县医疗保障局';
    const said = await listChinese(page);
    expect(said.filter((text) => !/王小明|河东村|北乡|赵初审/.test(text) && text !== office && text !== '材料齐全')).toEqual([]);
  });

  it('is done by keys alone: walk, select, take, search, and what the keys are', async () => {
    await start(3);
    const page = await open('claimable');
    await page.locator('tr[data-row-key]').nth(2).waitFor();
    const [, second, third] = await numbersOn(page);
    for (const key of ['j', 'x', 'j', 'x', 'j', 'k']) await page.keyboard.press(key);
    await page.getByText('已选 2 件').waitFor();
    await currentRow(page, second).waitFor();
    await page.keyboard.press('c');
    await page.getByText('已领取 2 件').waitFor();
    await expectNumbers(page, [third]);
    await page.keyboard.press('/');
    await page.keyboard.type(third?.slice(-6) ?? '');
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: '可领取 1' }).waitFor();
    await expectNumbers(page, [third]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('领取下一件').waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '初审 · 办卡' }).waitFor();
  });

  it('goes on to the next row when one is taken by a key, and comes back to its place from a task', async () => {
    await start(25);
    const page = await open('claimable');
    await page.locator('tr[data-row-key]').nth(24).waitFor();
    const numbers = await numbersOn(page);
    for (let n = 0; n < 22; n += 1) await page.keyboard.press('j');
    await currentRow(page, numbers[21]).waitFor();
    await page.keyboard.press('c');
    await currentRow(page, numbers[22]).waitFor();
    await page.keyboard.press('c');
    await currentRow(page, numbers[23]).waitFor();
    await expectNumbers(page, [...numbers.slice(0, 21), ...numbers.slice(23)]);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '初审 · 办卡' }).waitFor();
    await page.keyboard.press('Escape');
    await currentRow(page, numbers[23]).waitFor();
    await eventually(async () => {
      const box = await currentRow(page).boundingBox();
      expect(box === null ? NaN : Math.sign(box.y)).toBe(1);
      expect(box?.y ?? NaN).toBeLessThan(900);
    });
  });

  it('closes a menu of a task by Esc, and leaves the task by the next one', async () => {
    const { review } = await startCard(stack.api);
    await post(stack.api, reviewer, `${review}/claim`).expect(200);
    const page = await open('mine');
    await page.getByRole('link', { name: '初审' }).click();
    await page.getByRole('button', { name: '更多操作' }).click();
    await page.getByRole('menuitem', { name: '转办' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('menuitem', { name: '转办' }).waitFor({ state: 'hidden' });
    await page.getByRole('heading', { name: '初审 · 办卡' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: '待办事项' }).waitFor();
  });

  it('narrows the list, keeps the search for the team, and a colleague finds it', async () => {
    await start(2);
    const page = await open('claimable');
    await page.getByRole('combobox', { name: '事项' }).click();
    await page.getByTitle('办卡').click();
    await page.getByRole('combobox', { name: '环节' }).click();
    await page.getByTitle('初审').click();
    await page.getByRole('combobox', { name: '单位' }).click();
    await page.keyboard.type('北');
    await page.getByTitle('北乡').click();
    await page.getByRole('button', { name: '保存当前查询' }).click();
    await page.getByLabel('名称').fill('北乡初审件');
    await page.getByRole('combobox', { name: '共享给' }).click();
    await page.getByTitle('初审岗（北乡）').click();
    await page.getByRole('button', { name: '保存', exact: true }).click();
    await page.getByRole('button', { name: '北乡初审件', exact: true, pressed: true }).waitFor();
    await shoot(page, 'inbox-filtered');
    expect(await listBarriers(page)).toEqual([]);
    const colleague = await open('mine', await stack.api.person('王同事', 'reviewer-1@north'));
    await colleague.getByRole('button', { name: '北乡初审件' }).click();
    await colleague.getByRole('tab', { name: '可领取 2', selected: true }).waitFor();
    expect(new URL(colleague.url()).search).toBe('?process=card&element=review&organisation=north');
    expect(await colleague.getByRole('button', { name: '“北乡初审件”的操作' }).count()).toBe(0);
    await page.getByRole('button', { name: '“北乡初审件”的操作' }).click();
    await page.getByRole('menuitem', { name: '删除' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '删除' }).click();
    await page.getByRole('button', { name: '保存当前查询' }).waitFor();
  });

  it('completes many at once, and says of each what became of it', async () => {
    const [taken] = await start(3);
    const page = await open('claimable');
    await page.locator('tr[data-row-key]').nth(2).waitFor();
    await page.getByRole('checkbox').first().check();
    await page.getByText('已选 3 件').waitFor();
    // Behind the page's back: no hint tells it.
    const { id } = await stack.api.person('孙快', 'reviewer-1@north');
    await stack.api.store.pool.query(`UPDATE tasks SET status = 'claimed', owner_id = $1 WHERE case_id = $2`, [id, taken?.caseId]);
    await page.getByRole('button', { name: '办理所选' }).click();
    await page.getByRole('dialog').getByRole('radio', { name: 'pass' }).check();
    await page.getByRole('dialog').getByRole('button', { name: '提交' }).click();
    await page.getByText('已办理 2 件，1 件未成').waitFor();
    await page.getByText(`${taken?.number ?? ''}：该任务`).waitFor();
    await shoot(page, 'inbox-bulk');
    expect(await listBarriers(page)).toEqual([]);
  });

  it('loses nothing that was typed for many when the session ends or all are refused', async () => {
    const started = await start(2);
    const page = await open('claimable');
    await page.locator('tr[data-row-key]').nth(1).waitFor();
    await page.getByRole('checkbox').first().check();
    await page.getByRole('button', { name: '办理所选' }).click();
    const dialog = page.getByRole('dialog', { name: '批量办理“初审”2 件' });
    await dialog.getByRole('radio', { name: 'pass' }).check();
    await stack.api.store.pool.query('DELETE FROM access_tokens WHERE person_id = $1', [reviewer.id]);
    await dialog.getByRole('button', { name: '提交' }).click();
    await page.getByText('登录已过期').waitFor();
    await fillSignIn(page, reviewer);
    await page.getByText('登录已过期').waitFor({ state: 'hidden' });
    expect(await dialog.getByRole('radio', { name: 'pass' }).isChecked()).toBe(true);
    const { id } = await stack.api.person('孙快', 'reviewer-1@north');
    const own = 'UPDATE tasks SET status = $1, owner_id = $2 WHERE case_id = ANY ($3::uuid[])';
    const cases = started.map(({ caseId }) => caseId);
    await stack.api.store.pool.query(own, ['claimed', id, cases]);
    await dialog.getByRole('button', { name: '提交' }).click();
    await dialog.getByText('已办理 0 件，2 件未成').waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await stack.api.store.pool.query(own, ['ready', null, cases]);
    await dialog.getByRole('button', { name: '提交' }).click();
    await page.getByText('已办理 2 件').waitFor();
    await dialog.waitFor({ state: 'hidden' });
  });

  it('keeps rows, selection and place when the list changes, and tells of what is new', async () => {
    stack.api.clock.now = new Date('2026-03-03T01:00:00Z');
    const started = await start(2);
    stack.api.clock.now = MONDAY;
    const page = await open('claimable');
    await page.locator('tr[data-row-key]').nth(1).waitFor();
    const [first, second] = await numbersOn(page);
    const taken = started.find(({ number }) => number === first);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    // Started a day before the others, it is due before them.
    const third = await startCard(stack.api);
    await post(stack.api, await stack.api.person('孙快', 'reviewer-1@north'), `${taken?.review ?? ''}/claim`).expect(200);
    await page.getByRole('button', { name: '1 件新到，点击显示' }).waitFor();
    await page.getByText('已不在此列表').waitFor();
    await expectNumbers(page, [first, second]);
    await currentRow(page, second).waitFor();
    await page.getByText('已选 1 件').waitFor();
    await shoot(page, 'inbox-arrived');
    await page.keyboard.press('r');
    await page.getByText('已不在此列表').waitFor({ state: 'hidden' });
    await expectNumbers(page, [third.number, second]);
    await currentRow(page, second).waitFor();
  });

  it('tells the loser of a race who has the task', async () => {
    const { review, caseId } = await startCard(stack.api);
    const page = await stack.signIn(reviewer, `/work/${review.replace('/api/', '')}`);
    await page.getByRole('button', { name: '领取' }).waitFor();
    // Behind the page's back: no hint takes the button away before it is pressed.
    const { id } = await stack.api.person('孙快', 'reviewer-1@north');
    await stack.api.store.pool.query(`UPDATE tasks SET status = 'claimed', owner_id = $1 WHERE case_id = $2`, [id, caseId]);
    await page.getByRole('button', { name: '领取' }).click();
    await page.getByText('该任务已被他人领取').waitFor();
    await page.getByText('孙快').first().waitFor();
  });

  it('loses nothing that was typed when the session ends, and goes on after signing in again', async () => {
    const { review } = await startCard(stack.api);
    await post(stack.api, reviewer, `${review}/claim`).expect(200);
    const page = await stack.signIn(reviewer, `/work/${review.replace('/api/', '')}`);
    await page.getByRole('radio', { name: 'pass' }).check();
    await page.getByText('草稿已保存').waitFor();
    await stack.api.store.pool.query('DELETE FROM access_tokens WHERE person_id = $1', [reviewer.id]);
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('登录已过期').waitFor();
    await fillSignIn(page, reviewer);
    await page.getByText('登录已过期').waitFor({ state: 'hidden' });
    expect(await page.getByRole('radio', { name: 'pass' }).isChecked()).toBe(true);
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('没有等您办理的事项').waitFor();
  });
});

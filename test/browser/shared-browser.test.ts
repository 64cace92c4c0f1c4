import { type Page } from 'playwright-core';
import { type TestPerson } from '../../apps/api/src/testing/create-test-api';
import { DECIDING_PROCESS } from '../../apps/api/src/testing/deciding-process';
import { deploy } from '../../apps/api/src/testing/test-case';
import { applyForGrant } from '../support/apply-for-grant';
import { type BrowserStack, openBrowserStack } from '../support/browser-stack';
import { deployFolder } from '../support/deploy-folder';
import { fillSignIn } from '../support/fill-sign-in';

const WORDS = '住院票据缺第二页';

let stack: BrowserStack;
let first: TestPerson;
let second: TestPerson;

beforeAll(async () => {
  stack = await openBrowserStack();
  await deploy(stack.api, DECIDING_PROCESS);
  await deployFolder(stack.api, 'chronic-card-appraisal');
  first = await stack.api.person('李审核', 'reviewer-1@north');
  second = await stack.api.person('孙接班', 'reviewer-1@north');
});

afterAll(() => stack.close());

afterEach(() => stack.closePages());

const endSession = ({ id }: TestPerson) => stack.api.store.pool.query('DELETE FROM access_tokens WHERE person_id = $1', [id]);

/** What the browser asks before a page goes is answered with no, and told here. */
function stayAlways(page: Page): readonly string[] {
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  return asked;
}

/** Who has a task. */
async function ownerOf(task: string): Promise<string | null | undefined> {
  const [caseId, no] = task.replace('tasks/', '').split('.');
  const { rows } = await stack.api.store.pool.query<{ owner_id: string | null }>(
    'SELECT owner_id FROM tasks WHERE case_id = $1 AND no = $2',
    [caseId, no],
  );
  return rows[0]?.owner_id;
}

describe('a browser that people share at a desk', () => {
  it('shows nothing of a page to somebody else who signs in over it, whatever is unsaved', async () => {
    const task = await applyForGrant(stack);
    const page = await stack.signIn(first, `/work/${task}`);
    await page.getByRole('button', { name: '领取' }).click();
    await page.getByLabel('意见', { exact: true }).fill('票据不全');
    await page.getByText('草稿已保存').waitFor();
    const asked = stayAlways(page);
    await endSession(first);
    await page.getByLabel('意见', { exact: true }).fill(WORDS);
    await page.getByText('登录已过期').waitFor();
    await fillSignIn(page, second);
    await page.getByRole('banner').getByText('孙接班').waitFor();
    await page.getByText('李审核').first().waitFor();
    expect(await page.getByLabel('意见', { exact: true }).count()).toBe(0);
    expect(await page.getByText(WORDS).count()).toBe(0);
    expect(asked).toEqual([]);
    const { rows } = await stack.api.store.pool.query('SELECT 1 FROM task_drafts WHERE person_id = $1', [second.id]);
    expect(rows).toEqual([]);
  });

  it('does nothing in the name of somebody who signed in with another window, and goes on once the first is back', async () => {
    const task = await applyForGrant(stack);
    const page = await stack.signIn(first, `/work/${task}`);
    await page.getByRole('button', { name: '领取' }).waitFor();
    const window = await page.context().newPage();
    await window.goto(`${stack.origin}/work/`);
    await window.getByRole('button', { name: '退出' }).click();
    await fillSignIn(window, second);
    await window.getByRole('banner').getByText('孙接班').waitFor();
    await page.getByRole('button', { name: '领取' }).click();
    const again = page.getByRole('dialog', { name: '本浏览器已换人登录' });
    await again.waitFor();
    expect(await ownerOf(task)).toBeNull();
    await fillSignIn(page, first);
    await again.waitFor({ state: 'hidden' });
    // While it reads the page again, its name says so, and it takes no press.
    await page.getByRole('button', { name: '领取', exact: true }).click();
    // The form stood there before: to hand in what nobody has is to claim it as well.
    await page.getByText('您已领取', { exact: true }).waitFor();
    expect(await ownerOf(task)).toBe(first.id);
  });

  it('keeps the draft of an applicant out of the hands of another who signs in over it', async () => {
    const [mother, son] = [await stack.api.person('王桂芳'), await stack.api.person('王小明')];
    const page = await stack.openPhone('/apply/chronic-card-appraisal');
    await page.getByRole('link', { name: '开始填写' }).tap();
    await fillSignIn(page, mother);
    await page.getByLabel('联系电话').fill('13800138001');
    await page.getByText(/^已保存/).waitFor();
    await endSession(mother);
    await page.getByLabel('联系电话').fill('13800138002');
    await page.getByRole('heading', { name: '登录已过期' }).waitFor();
    await fillSignIn(page, son);
    await page.getByTitle('退出（王小明）').waitFor();
    expect(await page.getByLabel('联系电话').count()).toBe(0);
    const { rows } = await stack.api.store.pool.query('SELECT 1 FROM application_drafts WHERE person_id = $1', [son.id]);
    expect(rows).toEqual([]);
  });
});

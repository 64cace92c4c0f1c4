import { deployCard, post, startCard } from '../../apps/api/src/testing/test-case';
import { type BrowserStack, openBrowserStack } from '../support/browser-stack';
import { fillSignIn } from '../support/fill-sign-in';
import { listBarriers } from '../support/list-barriers';

let stack: BrowserStack;

beforeAll(async () => {
  stack = await openBrowserStack();
  await deployCard(stack.api);
});

afterAll(() => stack.close());

afterEach(() => stack.closePages());

describe('the workbench', () => {
  it('takes a reviewer from signing in over the next task to its end', async () => {
    await startCard(stack.api);
    const reviewer = await stack.api.person('李审核', 'reviewer-1@north');
    const page = await stack.signIn(reviewer);
    await page.getByRole('tab', { name: '可领取 1' }).click();
    await page.getByRole('link', { name: '初审' }).waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: '领取下一件' }).click();
    await page.getByRole('radio', { name: 'pass' }).check();
    expect(await listBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('没有等您办理的事项').waitFor();
  });

  it('says everything in English as soon as English is chosen', async () => {
    const page = await stack.signIn(await stack.api.person('赵一', 'reviewer-1@north'));
    await page.getByText('English').click();
    await page.getByRole('heading', { name: 'Tasks' }).waitFor();
    await page.getByText('Nothing waits for you.').waitFor();
    expect(await listBarriers(page)).toEqual([]);
  });

  it('tells the loser of a race who has the task', async () => {
    const { review } = await startCard(stack.api);
    const [slow, fast] = [await stack.api.person('钱慢', 'reviewer-1@north'), await stack.api.person('孙快', 'reviewer-1@north')];
    const page = await stack.signIn(slow, `/work/${review.replace('/api/', '')}`);
    await page.getByRole('button', { name: '领取' }).waitFor();
    await post(stack.api, fast, `${review}/claim`).expect(200);
    await page.getByRole('button', { name: '领取' }).click();
    await page.getByText('该任务已被他人领取').waitFor();
    await page.getByText('孙快').waitFor();
  });

  it('keeps what was typed when the session ends, and goes on after signing in again', async () => {
    const { review } = await startCard(stack.api);
    const reviewer = await stack.api.person('周持', 'reviewer-1@north');
    await post(stack.api, reviewer, `${review}/claim`).expect(200);
    const page = await stack.signIn(reviewer, `/work/${review.replace('/api/', '')}`);
    await page.getByRole('radio', { name: 'pass' }).check();
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

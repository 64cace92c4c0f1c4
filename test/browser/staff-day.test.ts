import { type AddressInfo } from 'node:net';
import { type BrowserContext, type Page } from 'playwright-core';
import { createTestApi, PASSWORD, type TestApi, type TestPerson } from '../../apps/api/src/testing/create-test-api';
import { deployCard, post, startCard } from '../../apps/api/src/testing/test-case';
import { openBrowser, type TestBrowser } from '../support/browser';
import { listBarriers } from '../support/list-barriers';

let api: TestApi;
let browser: TestBrowser;
let origin: string;
let context: BrowserContext;

beforeAll(async () => {
  [api, browser] = await Promise.all([createTestApi(), openBrowser()]);
  await api.api.app.listen(0, '127.0.0.1');
  origin = `http://127.0.0.1:${String((api.server.address() as AddressInfo).port)}`;
  await deployCard(api);
});

afterAll(async () => {
  await browser.close();
  await api.close();
});

beforeEach(async () => {
  context = await browser.browser.newContext({ locale: 'zh-CN', timezoneId: 'Europe/Berlin' });
});

afterEach(() => context.close());

async function signIn(person: TestPerson, path = '/work/'): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${origin}${path}`);
  await fillSignIn(page, person);
  return page;
}

async function fillSignIn(page: Page, person: TestPerson): Promise<void> {
  await page.getByLabel('用户名').fill(person.username);
  await page.getByLabel('密码').fill(PASSWORD);
  await page.getByRole('button', { name: '登录' }).click();
}

describe('the workbench', () => {
  it('takes a reviewer from signing in over the next task to its end', async () => {
    await startCard(api);
    const reviewer = await api.person('李审核', 'reviewer-1@north');
    const page = await signIn(reviewer);
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
    const page = await signIn(await api.person('赵一', 'reviewer-1@north'));
    await page.getByText('English').click();
    await page.getByRole('heading', { name: 'Tasks' }).waitFor();
    await page.getByText('Nothing waits for you.').waitFor();
    expect(await listBarriers(page)).toEqual([]);
  });

  it('tells the loser of a race who has the task', async () => {
    const { review } = await startCard(api);
    const [slow, fast] = [await api.person('钱慢', 'reviewer-1@north'), await api.person('孙快', 'reviewer-1@north')];
    const page = await signIn(slow, `/work/${review.replace('/api/', '')}`);
    await page.getByRole('button', { name: '领取' }).waitFor();
    await post(api, fast, `${review}/claim`).expect(200);
    await page.getByRole('button', { name: '领取' }).click();
    await page.getByText('该任务已被他人领取').waitFor();
    await page.getByText('孙快').waitFor();
  });

  it('keeps what was typed when the session ends, and goes on after signing in again', async () => {
    const { review } = await startCard(api);
    const reviewer = await api.person('周持', 'reviewer-1@north');
    await post(api, reviewer, `${review}/claim`).expect(200);
    const page = await signIn(reviewer, `/work/${review.replace('/api/', '')}`);
    await page.getByRole('radio', { name: 'pass' }).check();
    await api.store.pool.query('DELETE FROM access_tokens WHERE person_id = $1', [reviewer.id]);
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('登录已过期').waitFor();
    await fillSignIn(page, reviewer);
    await page.getByText('登录已过期').waitFor({ state: 'hidden' });
    expect(await page.getByRole('radio', { name: 'pass' }).isChecked()).toBe(true);
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByText('没有等您办理的事项').waitFor();
  });
});

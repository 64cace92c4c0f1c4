import { type Page } from 'playwright-core';
import { deployCard, post, startCard } from '../../apps/api/src/testing/test-case';
import { type TestPerson } from '../../apps/api/src/testing/create-test-api';
import { type BrowserStack, openBrowserStack } from '../support/browser-stack';
import { eventually } from '../support/eventually';
import { fillSignIn } from '../support/fill-sign-in';

const STREAM = '**/api/events';

let stack: BrowserStack;
let reviewer: TestPerson;

beforeAll(async () => {
  stack = await openBrowserStack({ HUIBAN_DEMO_CLOCK: 'on' });
  await deployCard(stack.api);
});

afterAll(() => stack.close());

beforeEach(async () => {
  await stack.api.store.pool.query('TRUNCATE tasks, task_offers CASCADE');
  reviewer = await stack.api.person('李审核', 'reviewer-1@north');
});

afterEach(() => stack.closePages());

const listening = (): Promise<void> =>
  eventually(() => {
    expect(stack.api.api.parts.bus.countOf(reviewer.id)).toBe(1);
  });

/** The list of what can be taken, with one task in it and its stream open. */
async function openList(): Promise<Page> {
  await startCard(stack.api);
  const page = await stack.signIn(reviewer, '/work/inbox/claimable');
  await page.locator('tr[data-row-key]').waitFor();
  await listening();
  return page;
}

/** Ends the streams; the next one gets this answer. */
async function breakStream(page: Page, status: number): Promise<void> {
  const refused = page.waitForResponse((answer) => answer.url().endsWith('/api/events') && answer.status() === status);
  stack.api.api.parts.bus.close();
  await refused;
}

describe('a list that others work on, too', () => {
  it('tells what was done while the server was away', async () => {
    const page = await openList();
    await page.route(STREAM, (route) => route.fulfill({ status: 503 }));
    await breakStream(page, 503);
    const { review } = await startCard(stack.api);
    await page.getByRole('tab', { name: '可领取 1' }).waitFor();
    await page.unroute(STREAM);
    await page.getByRole('tab', { name: '可领取 2' }).waitFor();
    await listening();
    await post(stack.api, await stack.api.person('孙快', 'reviewer-1@north'), `${review}/claim`).expect(200);
    await page.getByRole('tab', { name: '可领取 1' }).waitFor();
  });

  it('goes on telling once the reader has signed in again', async () => {
    const page = await openList();
    await stack.api.store.pool.query('DELETE FROM access_tokens WHERE person_id = $1', [reviewer.id]);
    await breakStream(page, 401);
    await page.getByRole('tab', { name: '我的待办' }).click();
    await page.getByText('登录已过期').waitFor();
    await fillSignIn(page, reviewer);
    await listening();
    await startCard(stack.api);
    await page.getByRole('tab', { name: '可领取 2' }).waitFor();
  });

  it('is read again when somebody moves the clock of a demo', async () => {
    const page = await openList();
    await page.getByText('还剩 5 个工作日').waitFor();
    const operator = await stack.api.person('运维', 'system-operator@county');
    await post(stack.api, operator, '/api/demo-clock', { to: '2026-03-06T09:00:00+08:00' }).expect(200);
    await page.getByText('还剩 1 个工作日').waitFor();
  });
});

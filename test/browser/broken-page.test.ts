import { deployCard } from '../../apps/api/src/testing/test-case';
import { type BrowserStack, openBrowserStack } from '../support/browser-stack';

let stack: BrowserStack;
beforeAll(async () => {
  stack = await openBrowserStack();
  await deployCard(stack.api);
});
afterAll(() => stack.close());
afterEach(() => stack.closePages());

describe('a page whose script does not come', () => {
  it('says so to staff beside their menu, and opens once it is loaded again', async () => {
    const page = await stack.signIn(await stack.api.person('王初审', 'reviewer-1@county'));
    const entry = page.getByRole('link', { name: '办件查询', exact: true });
    await entry.waitFor();
    await page.route('**/assets/**', (route) => route.abort());
    await entry.click();
    await page.getByRole('alert').getByRole('heading', { name: '页面没有打开' }).waitFor();
    expect(await entry.isVisible()).toBe(true);
    await page.unroute('**/assets/**');
    await page.getByRole('button', { name: '重新加载' }).click();
    await page.getByRole('heading', { name: '办件查询', level: 1 }).waitFor();
    expect(await page.title()).toBe('办件查询 · 惠办');
  });

  it('says so to applicants in their language', async () => {
    const page = await (await stack.openWindow()).newPage();
    await page.addInitScript("localStorage.setItem('huiban.language', 'en')");
    await page.goto(`${stack.origin}/`);
    const link = page.getByRole('link', { name: /Track/ }).first();
    await link.waitFor();
    await page.route('**/assets/**', (route) => route.abort());
    await link.click();
    await page.getByRole('heading', { name: 'The page did not open' }).waitFor();
    await page.unroute('**/assets/**');
    await page.getByRole('button', { name: 'Load again' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByRole('heading', { name: 'The page did not open' }).count()).toBe(0);
  });
});

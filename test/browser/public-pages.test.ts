import { type Page } from 'playwright-core';
import { deployCard, post, startCard } from '../../apps/api/src/testing/test-case';
import { type BrowserStack, openBrowserStack, PHONE } from '../support/browser-stack';
import { listBarriers } from '../support/list-barriers';
import { listSmallTargets } from '../support/list-small-targets';

let stack: BrowserStack;
let number: string;

beforeAll(async () => {
  stack = await openBrowserStack();
  const { api } = stack;
  await deployCard(api);
  const reviewer = await api.person('北乡初审', 'reviewer-1@north');
  const started = await startCard(api);
  ({ number } = started);
  await post(api, reviewer, `${started.review}/complete`, { data: { decision: 'pass' } }).expect(200);
});

afterAll(() => stack.close());

afterEach(() => stack.closePages());

async function open(path: string, javaScriptEnabled: boolean): Promise<Page> {
  const page = await (await stack.openWindow({ ...PHONE, javaScriptEnabled })).newPage();
  await page.goto(`${stack.origin}${path}`);
  return page;
}

describe('the public pages', () => {
  it('lead without a script from the list to an objection, its code and what became of it', async () => {
    const page = await open('/publicities', false);
    await page.getByRole('link', { name: '公示', exact: true }).last().click();
    await page.getByText('王*明').waitFor();
    expect(await page.content()).not.toContain('王小明');
    await page.getByRole('link', { name: `提出异议 ${number}` }).click();
    await page.getByLabel('异议内容').fill('该人去年并未住院，请核查。');
    await page.getByRole('button', { name: '提交' }).click();
    const code = await page.locator('.status').innerText();
    await page.getByRole('link', { name: '查询答复' }).click();
    await page.getByLabel('查询码').fill('WRONG-WRONG-WRONG-WRONG');
    await page.getByRole('button', { name: '查询' }).click();
    await page.getByText('未找到该异议').waitFor();
    await page.getByLabel('查询码').fill(code);
    await page.getByRole('button', { name: '查询' }).click();
    await page.getByText('正在核查，尚未答复').waitFor();
  });

  it('are verified by a code that is typed, and say so where there is none such', async () => {
    const page = await open('/verify', false);
    await page.getByLabel('核验码').fill('nothing');
    await page.getByRole('button', { name: '核验' }).click();
    await page.getByText('未查到该文书，请核对二维码').waitFor();
    expect(new URL(page.url()).pathname).toBe('/verify/nothing');
  });

  it.each(['/publicities', '/publicities?office=nobody', '/objection-answer', '/verify', '/verify/nothing'])(
    'at %s fit a phone and have no barrier, in both languages',
    async (path) => {
      const page = await open(path, true);
      for (const language of ['zh-CN', 'en']) {
        await page.locator(`html[lang="${language}"]`).waitFor({ state: 'attached' });
        await page.waitForLoadState();
        expect(await listBarriers(page)).toEqual([]);
        expect(await listSmallTargets(page)).toEqual([]);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
        if (language === 'zh-CN') await page.getByRole('link', { name: 'English' }).click();
      }
    },
  );

  it('keep the language from page to page', async () => {
    const page = await open('/publicities?lang=en', true);
    await page.getByRole('link', { name: '公示', exact: true }).click();
    await page.getByRole('heading', { name: 'How to object' }).waitFor();
    expect(await listBarriers(page)).toEqual([]);
    expect(await listSmallTargets(page)).toEqual([]);
    await page.getByRole('link', { name: `Object ${number}` }).click();
    await page.getByRole('button', { name: 'Send' }).waitFor();
    expect(await listBarriers(page)).toEqual([]);
    expect(await listSmallTargets(page)).toEqual([]);
  });
});

import { type BrowserStack, openBrowserStack } from '../support/browser-stack';
import { deployFolder } from '../support/deploy-folder';

let stack: BrowserStack;

beforeAll(async () => {
  stack = await openBrowserStack();
  await deployFolder(stack.api, 'chronic-card-appraisal');
});

afterAll(() => stack.close());

afterEach(() => stack.closePages());

describe('somebody who searches for a matter', () => {
  it('composes Chinese of several keys, and comes back to what was found', async () => {
    const page = await stack.openPhone('/');
    const search = page.getByLabel('搜索事项');
    await search.focus();
    const keyboard = await page.context().newCDPSession(page);
    for (const text of ['g', 'ga', 'gao', 'gao x', 'gao xu', 'gao xue', 'gao xue y', 'gao xue ya']) {
      await keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    }
    await keyboard.send('Input.insertText', { text: '高血压' });
    await page.getByText('找到 1 项').waitFor();
    expect(await search.inputValue()).toBe('高血压');
    await page.getByRole('link', { name: '门诊慢特病待遇认定' }).tap();
    await page.getByRole('heading', { name: '需要的材料' }).waitFor();
    await page.goBack();
    await page.getByText('找到 1 项').waitFor();
    expect(await search.inputValue()).toBe('高血压');
  });

  it('loses no key, however fast the keys come', async () => {
    const page = await stack.openPhone('/');
    const search = page.getByLabel('搜索事项');
    await search.pressSequentially('hypertension, or whatever is called so');
    expect(await search.inputValue()).toBe('hypertension, or whatever is called so');
    await page.waitForURL(/words=hypertension/);
    // The name of the house leads to all of them again.
    await page.getByRole('link', { name: '惠办' }).tap();
    await page.getByRole('link', { name: '门诊慢特病待遇认定' }).waitFor();
    expect(await search.inputValue()).toBe('');
  });

  it('is led to a matter, also at the moment when the address says what was searched for', async () => {
    for (const pause of [399, 400, 401, 402, 405]) {
      const page = await stack.openPhone('/');
      await page.getByLabel('搜索事项').fill('高血');
      await page.waitForURL(/words=/);
      await page.evaluate(`(() => {
        const input = document.querySelector('input[type=search]');
        const link = [...document.querySelectorAll('main a')].find((each) => each.textContent === '门诊慢特病待遇认定');
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, '高血压');
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        setTimeout(() => { input.blur(); link.click(); }, ${String(pause)});
      })()`);
      await page.getByRole('heading', { name: '需要的材料' }).waitFor();
      await page.goBack();
      await page.getByText('找到 1 项').waitFor();
      expect(await page.getByLabel('搜索事项').inputValue()).toBe('高血压');
      await stack.closePages();
    }
  });
});

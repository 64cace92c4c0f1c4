import { type BrowserStack, openBrowserStack } from '../support/browser-stack';
import { eventually } from '../support/eventually';
import { type FurnishedNorth, furnishNorth } from '../support/furnish-north';
import { listBarriers } from '../support/list-barriers';
import { addressOf, enter, listStaffPages, type StaffPage, visit } from '../support/staff-pages';

const PATIENCE_MS = 900_000;

let stack: BrowserStack;
let north: FurnishedNorth;
let pages: readonly StaffPage[];
beforeAll(async () => {
  pages = await listStaffPages();
  stack = await openBrowserStack();
  north = await furnishNorth(stack.api);
});
afterAll(() => stack.close());
afterEach(() => stack.closePages());

/** How far a page is wider than a phone, once what moves has come to rest. */
const TOO_WIDE = `new Promise((resolve) => {
  const end = Date.now() + 20_000;
  const look = () => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth || Date.now() > end) resolve(scrollWidth - clientWidth);
    else setTimeout(look, 50);
  };
  look();
})`;

/** What axe finds on each page at a desk, and which pages a phone would have to scroll sideways. */
async function listFaults(language: 'zh' | 'en'): Promise<readonly string[]> {
  const page = await enter(stack, north.insider);
  await page.addInitScript(`localStorage.setItem('huiban.language', '${language}')`);
  const found: string[] = [];
  for (const each of pages) {
    await page.setViewportSize({ width: 1280, height: 900 });
    await visit(page, `${stack.origin}${addressOf(each, north)}`);
    for (const barrier of await listBarriers(page)) found.push(`${language} ${each.path}: ${barrier}`);
    await page.setViewportSize({ width: 360, height: 740 });
    const over = Number(await page.evaluate(TOO_WIDE));
    if (over > 0) found.push(`${language} ${each.path}: ${String(over)} px too wide for a phone`);
    for (const barrier of await listBarriers(page)) found.push(`${language} ${each.path} on a phone: ${barrier}`);
  }
  return found;
}

describe('motion', () => {
  it('is left out for a reader whose device is set to show none, as soon as it is set', async () => {
    const page = await enter(stack, north.insider);
    await visit(page, `${stack.origin}/work/partners`);
    const button = page.getByRole('button', { name: '添加协同单位' });
    const lasting = (): Promise<string> => button.evaluate((element) => getComputedStyle(element).transitionDuration);
    expect(await lasting()).toBe('0s');
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await eventually(async () => {
      expect(await lasting()).not.toBe('0s');
    });
  });
});

describe('a dialog', () => {
  it('keeps the keyboard to itself until it is closed by it, and gives it back to what opened it', async () => {
    const page = await enter(stack, north.insider);
    await visit(page, `${stack.origin}/work/partners`);
    await page.getByRole('button', { name: '添加协同单位' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    for (let step = 0; step < 8; step += 1) {
      await page.keyboard.press('Tab');
      // The body: the browser's own bar has it for one step.
      expect(
        await page.evaluate(
          'document.activeElement.closest(".ant-modal-wrap, body > :not(#root)") !== null || document.activeElement === document.body',
        ),
      ).toBe(true);
    }
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.waitForFunction('document.activeElement.textContent === "添加协同单位"');
  });
});

describe('every page of staff', () => {
  it(
    'has no serious barrier and stays within a phone, in both languages',
    async () => {
      expect((await Promise.all([listFaults('zh'), listFaults('en')])).flat()).toEqual([]);
    },
    PATIENCE_MS,
  );
});

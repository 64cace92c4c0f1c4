import { join } from 'node:path';
import { type Page } from 'playwright-core';
import { type Permission } from '#access';
import { everyPostBut } from '../../apps/api/src/testing/every-post-but';
import { type North, settleNorth } from '../../apps/api/src/testing/settle-north';
import { deployCard } from '../../apps/api/src/testing/test-case';
import { type BrowserStack, openBrowserStack } from '../support/browser-stack';
import { checkout } from '../support/checkout';

/** The pages' table is typed for a bundler, as this file is not. */
const TABLE = join(checkout, 'apps/web/src/app/staff/pages/all-pages');
interface StaffPage {
  readonly path: string;
  readonly needs?: readonly Permission[];
  readonly menu?: { readonly name: { readonly zh: { readonly menu: string } } };
}

const PATIENCE_MS = 120_000;
const REFUSED = '您的岗位不能查看本页';

let stack: BrowserStack;
let north: North;
let pages: readonly StaffPage[];
beforeAll(async () => {
  pages = ((await import(TABLE)) as { readonly ALL_PAGES: readonly StaffPage[] }).ALL_PAGES;
  stack = await openBrowserStack();
  await deployCard(stack.api);
  north = await settleNorth(stack.api);
});
afterAll(() => stack.close());
afterEach(() => stack.closePages());

/** Which of the north's things the address of a page names; what is not listed stands as it is. */
const thingOf: Readonly<Record<string, string>> = { tasks: 'task', cases: 'case', replay: 'case', people: 'person' };
const WORDS: Readonly<Record<string, string>> = { ':tab': 'team', ':process': 'card' };

function addressOf({ path }: StaffPage): string {
  const [first = ''] = path.split('/');
  const id = north.ids[thingOf[first] ?? ''] ?? 'card';
  return `${stack.origin}/work/${path.replace(/:\w+/g, (name) => WORDS[name] ?? id)}`;
}

/** Opens a page and waits until it asks for nothing any more. */
async function visit(page: Page, address: string): Promise<string> {
  await page.goto(address);
  await page.locator('main').waitFor();
  await page.locator('.ant-skeleton, .ant-spin-spinning').first().waitFor({ state: 'detached' });
  return page.locator('body').innerText();
}

describe('a page of staff', () => {
  it(
    'opens to nobody who is not signed in',
    async () => {
      const page = await (await stack.openWindow()).newPage();
      const open: string[] = [];
      for (const each of pages) {
        await page.goto(addressOf(each));
        await page.getByLabel('密码').waitFor();
        if (!(await page.getByRole('button', { name: '登录' }).isVisible()) || (await page.getByRole('navigation').count()) > 0)
          open.push(each.path);
      }
      expect(open).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'that takes a permission opens to no post without it, and stands in no menu of theirs',
    async () => {
      const open: string[] = [];
      for (const each of pages) {
        if (each.needs === undefined) continue;
        const page = await stack.signIn(await stack.api.person('旁人', ...everyPostBut(each.needs, 'county')));
        await page.getByRole('navigation').waitFor();
        if (each.menu !== undefined && (await page.getByRole('link', { name: each.menu.name.zh.menu, exact: true }).count()) > 0)
          open.push(each.path);
        if (!(await visit(page, addressOf(each))).includes(REFUSED)) open.push(each.path);
        await stack.closePages();
      }
      expect(open).toEqual([]);
    },
    PATIENCE_MS,
  );

  it(
    'shows nothing of the township in the north to whoever holds every post in the south',
    async () => {
      const page = await stack.signIn(await stack.api.person('南人', ...everyPostBut([], 'south')));
      await page.getByRole('navigation').waitFor();
      const telling: string[] = [];
      for (const each of pages) {
        const address = addressOf(each);
        const text = await visit(page, address);
        if (north.secrets.some((secret) => text.includes(secret) && !address.includes(secret))) telling.push(each.path);
      }
      expect(telling).toEqual([]);
    },
    PATIENCE_MS,
  );
});

import { type Permission } from '#access';
import { everyPostBut } from '../../apps/api/src/testing/every-post-but';
import { type North, settleNorth } from '../../apps/api/src/testing/settle-north';
import { deployCard } from '../../apps/api/src/testing/test-case';
import { type BrowserStack, openBrowserStack } from '../support/browser-stack';
import { addressOf, enter, inLanes, listStaffPages, type StaffPage, visit } from '../support/staff-pages';

const LANES = 3;
const REFUSED = '您的岗位不能查看本页';

let stack: BrowserStack;
let north: North;
let pages: readonly StaffPage[];
beforeAll(async () => {
  pages = await listStaffPages();
  stack = await openBrowserStack();
  await deployCard(stack.api);
  north = await settleNorth(stack.api);
});
afterAll(() => stack.close());
afterEach(() => stack.closePages());

/** Pages that the same permissions open. */
function groupsOf(all: readonly StaffPage[]): readonly (readonly [needs: readonly Permission[], pages: readonly StaffPage[]])[] {
  const guarded = all.flatMap((each) => (each.needs === undefined ? [] : [{ ...each, needs: each.needs }]));
  const keys = [...new Set(guarded.map(({ needs }) => needs.join(' ')))];
  return keys.map((key) => [key.split(' ') as Permission[], guarded.filter(({ needs }) => needs.join(' ') === key)]);
}

describe('a page of staff', () => {
  it('opens to nobody who is not signed in', async () => {
    const window = await stack.openWindow();
    const open: string[] = [];
    await inLanes(pages, LANES, async (each) => {
      const page = await window.newPage();
      await page.goto(`${stack.origin}${addressOf(each, north)}`);
      await page.getByLabel('密码').waitFor();
      if (!(await page.getByRole('button', { name: '登录' }).isVisible()) || (await page.getByRole('navigation').count()) > 0)
        open.push(each.path);
      await page.close();
    });
    expect(open).toEqual([]);
  });

  it('that takes a permission opens to no post without it, and stands in no menu of theirs', async () => {
    const open: string[] = [];
    await inLanes(groupsOf(pages), LANES, async ([needs, guarded]) => {
      const page = await enter(stack, await stack.api.person('旁人', ...everyPostBut(needs, 'county')));
      for (const each of guarded) {
        if (!(await visit(page, `${stack.origin}${addressOf(each, north)}`)).includes(REFUSED)) open.push(each.path);
        const entry = each.menu?.name.zh.menu;
        if (entry !== undefined && (await page.getByRole('link', { name: entry, exact: true }).count()) > 0)
          open.push(`${each.path} (menu)`);
      }
      await page.context().close();
    });
    expect(open).toEqual([]);
  });
});

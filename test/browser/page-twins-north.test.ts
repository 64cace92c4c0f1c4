import { type TestPerson } from '../../apps/api/src/testing/create-test-api';
import { everyPostBut } from '../../apps/api/src/testing/every-post-but';
import { type BrowserStack, openBrowserStack } from '../support/browser-stack';
import { type FurnishedNorth, furnishNorth } from '../support/furnish-north';
import { addressOf, enter, inLanes, listStaffPages, NAMED, type StaffPage, visit } from '../support/staff-pages';

const LANES = 3;

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

/** Which of the pages tell somebody a secret of the north that does not stand in their address. */
async function tellingTo(person: TestPerson, asked: readonly StaffPage[]): Promise<readonly string[]> {
  const first = await enter(stack, person);
  const telling: string[] = [];
  await inLanes(asked, LANES, async (each) => {
    const page = await first.context().newPage();
    const address = addressOf(each, north);
    const text = await visit(page, `${stack.origin}${address}`);
    if (north.secrets.some((secret) => text.includes(secret) && !address.includes(secret))) telling.push(each.path);
    await page.close();
  });
  return telling.toSorted();
}

const thingPages = (): readonly StaffPage[] => pages.filter(({ path }) => 'thing' in (NAMED[path] ?? {}));

describe('a page of staff that names something of the township in the north', () => {
  it('is each page with an id but those of no township, of which the table says why', () => {
    expect(
      pages
        .filter(({ path }) => path.includes(':'))
        .map(({ path }) => path)
        .filter((path) => !(path in NAMED)),
    ).toEqual([]);
    expect(thingPages().filter(({ path }) => addressOf({ path }, north).includes('missing'))).toEqual([]);
  });

  it('shows it to whom it belongs', async () => {
    expect(await tellingTo(north.insider, thingPages())).toEqual(
      thingPages()
        .map(({ path }) => path)
        .toSorted(),
    );
  });

  it('tells nothing of it to whoever holds every post in the south, and neither does any other page', async () => {
    expect(await tellingTo(await stack.api.person('南人', ...everyPostBut([], 'south')), pages)).toEqual([]);
  });
});

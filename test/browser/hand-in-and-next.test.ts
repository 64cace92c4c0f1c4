import { type Page } from 'playwright-core';
import { deployCard, post, startCard, type TestCase } from '../../apps/api/src/testing/test-case';
import { type TestPerson } from '../../apps/api/src/testing/create-test-api';
import { type BrowserStack, openBrowserStack } from '../support/browser-stack';

let stack: BrowserStack;
let reviewer: TestPerson;
let rival: TestPerson;

beforeAll(async () => {
  stack = await openBrowserStack();
  await deployCard(stack.api);
});

afterAll(() => stack.close());

beforeEach(async () => {
  await stack.api.store.pool.query('TRUNCATE tasks, task_offers CASCADE');
  reviewer = await stack.api.person('李审核', 'reviewer-1@north');
  rival = await stack.api.person('孙快', 'reviewer-1@north');
});

afterEach(() => stack.closePages());

const claim = async (person: TestPerson, { review }: TestCase): Promise<unknown> => post(stack.api, person, `${review}/claim`);
const pageOf = ({ review }: TestCase): string => `/work/${review.replace('/api/', '')}`;

/** A task of the reviewer's, its page ready to be handed in. */
async function openOwn(): Promise<Page> {
  const own = await startCard(stack.api);
  await claim(reviewer, own);
  const page = await stack.signIn(reviewer, pageOf(own));
  await page.getByRole('radio', { name: 'pass' }).check();
  return page;
}

const handInAndNext = (page: Page): Promise<void> => page.getByRole('button', { name: '办完，接着办下一件' }).click();

/** The rival takes these just before the reviewer does. */
async function outrun(page: Page, cases: readonly TestCase[]): Promise<void> {
  await page.route('**/api/tasks/*/claim', async (route) => {
    await Promise.all(cases.map((each) => claim(rival, each)));
    await route.continue();
  });
}

describe('handing in and going on with the next', () => {
  it('takes the most urgent one that is free', async () => {
    const page = await openOwn();
    const free = await startCard(stack.api);
    await handInAndNext(page);
    await page.waitForURL(`**${pageOf(free)}`);
    await page.getByRole('radio', { name: 'pass' }).waitFor();
  });

  it('goes on to the one behind where somebody was faster', async () => {
    const page = await openOwn();
    const [first, second] = [await startCard(stack.api), await startCard(stack.api)];
    // As the list has them: what is due at the same time stands by its id.
    const lost = first.caseId < second.caseId ? first : second;
    await outrun(page, [lost]);
    await handInAndNext(page);
    await page.waitForURL(`**${pageOf(lost === first ? second : first)}`);
  });

  it('says so, and leads to the list, where others took every one', async () => {
    const page = await openOwn();
    await outrun(page, [await startCard(stack.api), await startCard(stack.api)]);
    await handInAndNext(page);
    await page.getByText('可领取的事项都已被他人领取。').waitFor();
    await page.waitForURL('**/work/inbox/mine');
  });

  it('says why, and leads to the list, where the network is lost on the way to the next', async () => {
    const page = await openOwn();
    await startCard(stack.api);
    await page.route('**/api/tasks/*/claim', (route) => route.abort());
    await handInAndNext(page);
    await page.getByText(/本件已提交，但未能接着领取下一件.*暂时连不上服务器/).waitFor();
    await page.waitForURL('**/work/inbox/mine');
  });

  it('opens one’s own that can be handed in, however many others wait for something', async () => {
    const page = await openOwn();
    for (let n = 0; n < 7; n += 1) await claim(reviewer, await startCard(stack.api));
    await startCard(stack.api);
    let last = '';
    await page.route('**/api/inbox?*tab=mine*', async (route) => {
      const answer = await route.fetch();
      const body = (await answer.json()) as { rows: { id: string; actions: readonly string[] }[] };
      last = body.rows.at(-1)?.id ?? '';
      await route.fulfill({
        response: answer,
        json: { ...body, rows: body.rows.map((row) => (row.id === last ? row : { ...row, actions: [] })) },
      });
    });
    await handInAndNext(page);
    await page.waitForURL((url) => last !== '' && url.pathname === `/work/tasks/${last}`);
  });
});

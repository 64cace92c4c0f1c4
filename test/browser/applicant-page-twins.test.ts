import { join } from 'node:path';
import { type Page } from 'playwright-core';
import { type TestPerson } from '../../apps/api/src/testing/create-test-api';
import { deployCard, get, post, startCard } from '../../apps/api/src/testing/test-case';
import { beginApplication } from '../support/begin-application';
import { type BrowserStack, openBrowserStack } from '../support/browser-stack';
import { checkout } from '../support/checkout';
import { deployFolder } from '../support/deploy-folder';

/** The routes are typed for a bundler, as this file is not. */
const ROUTES = join(checkout, 'apps/web/src/app/applicant/routes');

interface Area {
  readonly account: readonly { readonly path?: string }[];
}

/** Pages that name a thing of one person's, where they are, and what they say to anybody else. */
const NAMED: Readonly<Record<string, { readonly refusal: string; readonly shows: string; readonly address: (own: Own) => string }>> = {
  'apply/:process/form': { refusal: '这份草稿不在了', shows: '住在哪里', address: ({ draft }) => draft },
  'receipts/:caseId': { refusal: '未找到这个办件', shows: '受理号', address: ({ caseId }) => `/receipts/${caseId}` },
  'cases/:id': { refusal: '未找到这个办件', shows: '照片模糊', address: ({ caseId }) => `/cases/${caseId}` },
  'cases/:id/todo/:task': { refusal: '未找到这个办件', shows: '照片模糊', address: ({ caseId, task }) => `/cases/${caseId}/todo/${task}` },
};

/** Pages that name nobody's thing: each reader has their own. */
const OWN_TO_ALL = ['authorities', 'cases', 'drafts', 'mailbox'];

/** What one applicant has, and what of it nobody else may read. */
interface Own {
  readonly person: TestPerson;
  readonly caseId: string;
  readonly task: string;
  readonly draft: string;
  readonly secrets: readonly string[];
}

let stack: BrowserStack;
let own: Own;
let paths: readonly string[];

beforeAll(async () => {
  const { applyingPages } = (await import(join(ROUTES, 'applying-pages'))) as { readonly applyingPages: Area };
  const { followingPages } = (await import(join(ROUTES, 'following-pages'))) as { readonly followingPages: Area };
  paths = [applyingPages, followingPages].flatMap(({ account }) => account.map(({ path = '' }) => path));
  stack = await openBrowserStack();
  await deployFolder(stack.api, 'chronic-card-appraisal');
  await deployCard(stack.api);
  own = await settle();
});

afterAll(() => stack.close());

afterEach(() => stack.closePages());

/** A case that waits for its applicant, and a draft. */
async function settle(): Promise<Own> {
  const { caseId, number, review, applicant } = await startCard(stack.api);
  const reviewer = await stack.api.person('北乡初审', 'reviewer-1@north');
  await post(stack.api, reviewer, `${review}/claim`).expect(200);
  const items = [{ kind: 'document', name: '证明', problem: '照片模糊', request: '请重新拍照上传' }];
  await post(stack.api, reviewer, `${review}/ask-supplement`, { items }).expect(200);
  const { body } = await get(stack.api, applicant, `/api/cases/${caseId}`).expect(200);
  const [todo] = (body as { readonly progress: { readonly todo: readonly { readonly taskId: string }[] } }).progress.todo;
  const draft = (await beginApplication(stack.api, applicant, 2)).path;
  const task = todo?.taskId.slice(caseId.length + 1) ?? 'none';
  return { person: applicant, caseId, task, draft, secrets: [number, '照片模糊', '河东村'] };
}

const addressOf = (path: string): string => NAMED[path]?.address(own) ?? `/${path}`;

async function secretsOn(page: Page): Promise<readonly string[]> {
  const text = await page.locator('body').innerText();
  const typed = await page.locator('input').evaluateAll((inputs) => inputs.map((input) => (input as { value?: string }).value ?? ''));
  return own.secrets.filter((secret) => text.includes(secret) || typed.includes(secret));
}

/** A page on a phone with this person signed in, who has seen the own cases. */
async function enter(person: TestPerson): Promise<Page> {
  const page = await stack.openPhone(`/sign-in?back=${encodeURIComponent('/cases')}`, person);
  await page.waitForURL(`${stack.origin}/cases`);
  return page;
}

describe('a page of applicants', () => {
  it('names a thing of one person’s only where a twin below opens it', () => {
    expect(paths.filter((path) => !OWN_TO_ALL.includes(path)).toSorted()).toEqual(Object.keys(NAMED).toSorted());
  });

  it('opens to whoever it belongs to', async () => {
    const page = await enter(own.person);
    const told = [];
    for (const [path, { shows }] of Object.entries(NAMED)) {
      await page.goto(`${stack.origin}${addressOf(path)}`);
      await page.getByRole('main').getByText(shows).first().waitFor();
      told.push(...(await secretsOn(page)));
    }
    expect([...new Set(told)].toSorted()).toEqual([...own.secrets].toSorted());
  });

  it('opens to nobody who is not signed in', async () => {
    const page = await (await stack.openWindow()).newPage();
    for (const path of paths) {
      await page.goto(`${stack.origin}${addressOf(path)}`);
      await page.getByLabel('密码').waitFor();
      expect([path, new URL(page.url()).pathname, await secretsOn(page)]).toEqual([path, '/sign-in', []]);
    }
  });

  it('tells another applicant that there is no such thing, and where to go', async () => {
    const page = await enter(await stack.api.person('外人'));
    for (const [path, { refusal }] of Object.entries(NAMED)) {
      await page.goto(`${stack.origin}${addressOf(path)}`);
      await page.getByText(refusal).waitFor();
      await page.getByRole('main').getByRole('link', { name: '我的办件' }).waitFor();
      expect([path, await secretsOn(page)]).toEqual([path, []]);
    }
  });
});

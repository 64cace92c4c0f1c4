import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContextOptions, type Locator, type Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../apps/operator/src/demo-county/seed-demo-county';
import { createFreshDatabase, type FreshDatabase } from '../e2e/support/fresh-database';
import { createFreshNamespace, type FreshNamespace } from '../e2e/support/fresh-namespace';
import { type Installation, startInstallation } from '../e2e/support/installation';
import { openBrowser, type TestBrowser } from '../support/browser';
import { DESK, PHONE } from '../support/browser-stack';
import { fillSignIn } from '../support/fill-sign-in';
import { listBarriers } from '../support/list-barriers';

/** The README's pictures are made anew by HUIBAN_PICTURES=docs/images. */
const PICTURES = resolve(process.env['HUIBAN_PICTURES'] ?? mkdtempSync(join(tmpdir(), 'huiban-pictures-')));

/** What it takes to live a year, on a machine that is busy with other things. */
const YEAR_MS = 900_000;

let database: FreshDatabase;
let temporal: FreshNamespace;
let installation: Installation;
let browser: TestBrowser;

beforeAll(async () => {
  [database, temporal, browser] = await Promise.all([createFreshDatabase(), createFreshNamespace(), openBrowser()]);
  const servers = { databaseUrl: database.url, temporalAddress: temporal.address, temporalNamespace: temporal.namespace };
  installation = await startInstallation({ name: 'browser-demo-county', life: 'year', ...servers });
  mkdirSync(PICTURES, { recursive: true });
}, YEAR_MS);

afterAll(async () => {
  await browser.close();
  await installation.stop();
  await temporal.close();
  await database.drop();
});

afterEach(() => Promise.all(browser.browser.contexts().map((context) => context.close())));

interface Picture {
  readonly name: string;
  readonly path: string;
  /** Something that stands on the page only when it is whole. */
  readonly shows: (page: Page) => Locator;
  readonly username?: string;
  readonly window?: BrowserContextOptions;
}

async function open({ path, username, window = DESK }: Omit<Picture, 'name' | 'shows'>): Promise<Page> {
  const page = await (await browser.browser.newContext(window)).newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(`${installation.apiUrl}${path}`);
  if (username !== undefined) await fillSignIn(page, { username }, DEMO_PASSWORD);
  return page;
}

const row = (page: Page): Locator => page.locator('.ant-table-row').first();

const MAIN_PAGES: readonly Picture[] = [
  { name: 'inbox', path: '/work/inbox/claimable', username: 'reviewer-1a', shows: row },
  { name: 'supervision', path: '/work/supervision', username: 'supervisor-1', shows: row },
  { name: 'figures', path: '/work/figures', username: 'director-1', shows: (page) => page.locator('main svg text').first() },
  {
    name: 'definition',
    path: '/work/definitions/chronic-card-appraisal',
    username: 'owner-1',
    shows: (page) => page.locator('.djs-element').first(),
  },
  { name: 'matters', path: '/', window: PHONE, shows: (page) => page.getByText('门诊慢特病').first() },
  { name: 'publicities', path: '/publicities', window: PHONE, shows: (page) => page.getByRole('heading').first() },
];

describe('the demo county', () => {
  it.each(MAIN_PAGES)('shows its $name without barriers', async ({ name, shows, ...picture }) => {
    const page = await open(picture);
    await shows(page).waitFor();
    await page.locator('.ant-spin-spinning, .ant-skeleton').first().waitFor({ state: 'detached' });
    expect(await listBarriers(page)).toEqual([]);
    await page.screenshot({ path: join(PICTURES, `${name}.png`) });
  });

  it('leads from the list to a task with its papers', async () => {
    const page = await open({ path: '/work/inbox/claimable', username: 'reviewer-1a' });
    await row(page).waitFor();
    await row(page).getByRole('link').first().click();
    await page.getByRole('tab', { name: '已填内容' }).waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await page.screenshot({ path: join(PICTURES, 'task.png') });
  });
});

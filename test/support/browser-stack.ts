import { type AddressInfo } from 'node:net';
import { type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { createTestApi, type TestApi, type TestPerson } from '../../apps/api/src/testing/create-test-api';
import { openBrowser } from './browser';
import { fillSignIn } from './fill-sign-in';

const PATIENCE_MS = 60_000;

/**
 * A desk far from China, so that no page writes the time of the device. Its reader wants no motion: a dialog that still grows
 * takes the press of a robot, which is sooner than anybody's, for one beside its button.
 */
export const DESK: BrowserContextOptions = {
  locale: 'zh-CN',
  timezoneId: 'Europe/Berlin',
  viewport: { width: 1280, height: 900 },
  reducedMotion: 'reduce',
};
/** A small phone; the widest page it shows without scrolling sideways. */
export const PHONE: BrowserContextOptions = { ...DESK, viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true };

/** The API on a schema of its own with the built pages, and a browser in front of it. */
export interface BrowserStack {
  readonly api: TestApi;
  readonly origin: string;
  /** A window of its own, with nobody signed in. */
  openWindow(options?: BrowserContextOptions): Promise<BrowserContext>;
  /** A page of the workbench in a window of its own, with this person signed in. */
  signIn(person: TestPerson, path?: string): Promise<Page>;
  /** A page on a phone of its own, with this person signed in where one is named. */
  openPhone(path: string, person?: TestPerson): Promise<Page>;
  /** Closes every window that was opened. */
  closePages(): Promise<void>;
  close(): Promise<void>;
}

/** Starts both; the built pages must be in dist/web. */
export async function openBrowserStack(env: Readonly<Record<string, string>> = {}): Promise<BrowserStack> {
  const [api, { browser, close }] = await Promise.all([createTestApi(env), openBrowser()]);
  await api.api.app.listen(0, '127.0.0.1');
  const origin = `http://127.0.0.1:${String((api.server.address() as AddressInfo).port)}`;
  const openWindow = async (options = DESK): Promise<BrowserContext> => {
    const window = await browser.newContext(options);
    // Sooner than a test's own end, so that it is told what was waited for.
    window.setDefaultTimeout(PATIENCE_MS);
    return window;
  };
  return {
    api,
    origin,
    openWindow,
    async signIn(person, path = '/work/') {
      const page = await (await openWindow()).newPage();
      await page.goto(`${origin}${path}`);
      await fillSignIn(page, person);
      return page;
    },
    async openPhone(path, person) {
      const page = await (await openWindow(PHONE)).newPage();
      await page.goto(`${origin}${path}`);
      if (person !== undefined) await fillSignIn(page, person);
      return page;
    },
    async closePages() {
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    async close() {
      await close();
      await api.close();
    },
  };
}

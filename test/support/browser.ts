import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { findCheckout } from '../../apps/operator/src/stack/folders';

const FONTS = ['400Regular/NotoSansSC_400Regular.ttf', '700Bold/NotoSansSC_700Bold.ttf'];
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A Chromium with Chinese fonts, and its end. */
export interface TestBrowser {
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

/** Opens the machine's Chromium, else the one that came from npm, as a Chinese desk has it; its home is its own and goes with it. */
export async function openBrowser(): Promise<TestBrowser> {
  const home = mkdtempSync(join(tmpdir(), 'huiban-browser-'));
  mkdirSync(join(home, '.fonts'));
  for (const font of FONTS) {
    copyFileSync(join(findCheckout(), 'node_modules/@expo-google-fonts/noto-sans-sc', font), join(home, '.fonts', basename(font)));
  }
  const browser = await chromium.launch({
    ...(await findChromium()),
    env: { ...process.env, HOME: home, LANGUAGE: 'zh_CN', LANG: 'zh_CN.UTF-8' },
  });
  const close = async (): Promise<void> => {
    await browser.close();
    rmSync(home, { recursive: true });
  };
  return { browser, close };
}

/** Where Chromium is, and what it is started with. The one from npm unpacks itself at the first call, which two processes must not do at once. */
export async function findChromium(): Promise<{ readonly executablePath: string; readonly args: string[] }> {
  const executablePath = INSTALLED.find(existsSync);
  if (executablePath !== undefined) return { executablePath, args: ['--no-sandbox', '--disable-gpu'] };
  const { default: packed } = await import('@sparticuz/chromium');
  // In a single process the browser would end with its first context.
  return { executablePath: await packed.executablePath(), args: packed.args.filter((each) => each !== '--single-process') };
}

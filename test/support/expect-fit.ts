import { type Page } from 'playwright-core';
import { listBarriers } from './list-barriers';
import { listSmallTargets } from './list-small-targets';

/** A page fits a small phone: nothing to scroll sideways, nothing too small for a finger, no barrier. */
export async function expectFit(page: Page): Promise<void> {
  expect(await listSmallTargets(page)).toEqual([]);
  expect(await listBarriers(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
}

import { readFileSync } from 'node:fs';
import { type AxeResults } from 'axe-core';
import { type Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const BARRIERS: readonly unknown[] = ['serious', 'critical'];

/** What axe finds serious or critical on the page as it is now: each rule with the first element that breaks it. */
export async function listBarriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(AXE);
  const { violations } = (await page.evaluate('axe.run()')) as AxeResults;
  return violations.filter(({ impact }) => BARRIERS.includes(impact)).map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

import { readFileSync } from 'node:fs';
import { type AxeResults } from 'axe-core';
import { type Page } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const BARRIERS: readonly unknown[] = ['serious', 'critical'];

/** Colours on their way from one to the other are nobody's to read; what turns for ever, or stands still half-way, is not waited for. */
const AT_REST = `Promise.race([
  new Promise((resolve) => setTimeout(resolve, 2000)),
  Promise.allSettled(document.getAnimations()
    .filter(({ effect }) => effect.getComputedTiming().iterations !== Infinity)
    .map(({ finished }) => finished)),
])`;

/** What axe finds serious or critical on the page as it is now: each rule with the first element that breaks it, and how. */
export async function listBarriers(page: Page): Promise<readonly string[]> {
  await page.evaluate(AT_REST);
  await page.evaluate(AXE);
  const { violations } = (await page.evaluate("axe.run({ resultTypes: ['violations'] })")) as AxeResults;
  return violations
    .filter(({ impact }) => BARRIERS.includes(impact))
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''} ${nodes[0]?.failureSummary ?? ''}`);
}

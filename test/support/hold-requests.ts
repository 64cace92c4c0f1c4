import { type Page } from 'playwright-core';

/** Requests of this page to these addresses stand still until they are let go. */
export async function holdRequests(page: Page, to: string): Promise<() => void> {
  let letGo = (): void => undefined;
  const gone = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(to, async (route) => {
    await gone;
    await route.continue();
  });
  return letGo;
}

import { type Page } from 'playwright-core';

/** Uploads of this page stand still until they are let go. */
export async function holdUploads(page: Page): Promise<() => void> {
  let letGo = (): void => undefined;
  const gone = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/api/documents', async (route) => {
    await gone;
    await route.continue();
  });
  return letGo;
}

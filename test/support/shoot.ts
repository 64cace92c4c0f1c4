import { type Page } from 'playwright-core';

/** Keeps what the page shows as `SHOTS/<name>.png` for whoever wants to look at it; without `SHOTS` it does nothing. */
export async function shoot(page: Page, name: string, fullPage = false): Promise<void> {
  const folder = process.env['SHOTS'];
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage });
}

import { type Locator, type Page } from 'playwright-core';
import { type TestPerson } from '../../apps/api/src/testing/create-test-api';
import { DECIDING_PROCESS } from '../../apps/api/src/testing/deciding-process';
import { deploy } from '../../apps/api/src/testing/test-case';
import { applyForGrant } from '../support/apply-for-grant';
import { type BrowserStack, openBrowserStack } from '../support/browser-stack';
import { eventually } from '../support/eventually';
import { listBarriers } from '../support/list-barriers';
import { BROKEN_PDF, writeBook, writeScan, writeUnembedded } from '../support/pdf-files';
import { shoot } from '../support/shoot';

let stack: BrowserStack;
let reviewer: TestPerson;

beforeAll(async () => {
  stack = await openBrowserStack();
  await deploy(stack.api, DECIDING_PROCESS);
  reviewer = await stack.api.person('李审核', 'reviewer-1@north');
});

afterAll(() => stack.close());

afterEach(() => stack.closePages());

const paper = (content: Buffer) => ({ name: '病历.pdf', content });

/** What the policy of the pages refused to run or load. */
function listRefusals(page: Page): readonly string[] {
  const refusals: string[] = [];
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refusals.push(message.text());
  });
  return refusals;
}

/** Drawn pages; what is drawn to measure letters is none. */
const drawings = (page: Page): Locator => page.locator('[role="group"] canvas');

type Box = Awaited<ReturnType<Locator['boundingBox']>>;

const middle = (box: Box): number => (box === null ? Number.NaN : box.x + box.width / 2);

/** Waits until a page that stood lies, and is larger than it was. */
const expectTurned = (sheet: Locator, before: Box): Promise<void> =>
  eventually(async () => {
    const now = await sheet.boundingBox();
    expect(now?.width).toBeGreaterThan((before?.width ?? Number.NaN) * 1.2);
    expect(now?.height).toBeLessThan(now?.width ?? 0);
  });

/** The shades of a drawing in the middle of its height: at its left, in the middle and at its right. */
const shadeOf = (drawing: Locator): Promise<readonly string[]> =>
  drawing.evaluate((canvas: HTMLCanvasElement) =>
    [0.1, 0.5, 0.9].map((across) => {
      const pixel = canvas.getContext('2d')?.getImageData(canvas.width * across, canvas.height / 2, 1, 1).data;
      return pixel?.[0] === 255 ? 'white' : 'black';
    }),
  );

describe('a PDF among the documents', () => {
  it('shows a PDF page by page: its number, small pages, zoom and turn by keys, and text that is read and found', async () => {
    const task = await applyForGrant(stack, { diagnosis: paper(await writeBook(12)), invoice: paper(writeUnembedded('门诊收费票据')) });
    const page = await stack.signIn(reviewer, `/work/${task}`);
    const refused = listRefusals(page);
    const [list, sheet] = [page.getByRole('list', { name: '材料清单' }), page.getByRole('region', { name: '诊断证明' })];
    await list.getByRole('button', { name: '诊断证明' }).click();
    await sheet.getByText('住院病历摘要（第1张）').waitFor();
    await page.getByText('页，共 12 页').waitFor();
    const first = sheet.getByRole('group', { name: '第 1 页', exact: true });
    const drawn = drawings(page);
    await drawn.first().waitFor();
    expect(await drawn.count()).toBeLessThan(5);
    const [before, text] = [await first.boundingBox(), await sheet.getByText('住院病历摘要（第1张）').boundingBox()];
    expect(Math.abs(middle(before) - middle(text))).toBeLessThan(5);
    await sheet.getByRole('navigation', { name: '各页缩图' }).locator('img').nth(5).waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await shoot(page, 'pdf');
    await sheet.getByRole('textbox', { name: '页码' }).fill('12');
    await page.keyboard.press('Enter');
    await sheet.getByRole('button', { name: '第 12 页' }).and(page.locator('[aria-current="page"]')).waitFor();
    const lying = await sheet.getByRole('group', { name: '第 12 页' }).boundingBox();
    expect(lying?.height).toBeLessThan(lying?.width ?? 0);
    await shoot(page, 'pdf-last');
    await sheet.getByRole('button', { name: '第 12 页' }).focus();
    await page.keyboard.press('ArrowLeft');
    await sheet.getByRole('button', { name: '第 11 页' }).and(page.locator(':focus')).waitFor();
    await sheet.getByRole('textbox', { name: '页码' }).fill('1');
    await page.keyboard.press('Enter');
    await sheet.getByRole('group', { name: '诊断证明' }).focus();
    await page.keyboard.press('=');
    await page.keyboard.press('r');
    await expectTurned(first, before);
    await shoot(page, 'pdf-turned');
    await page.keyboard.press(']');
    await page.getByRole('region', { name: '费用票据' }).getByText('门诊收费票据').waitFor();
    await drawings(page).waitFor();
    await shoot(page, 'pdf-unembedded');
    expect(refused).toEqual([]);
  });

  it('shows scans as a fax sends them, and says what to do with a PDF that is locked or broken', async () => {
    const scanned = await applyForGrant(stack, { diagnosis: paper(writeScan()), invoice: paper(BROKEN_PDF) });
    const page = await stack.signIn(reviewer, `/work/${scanned}`);
    const refused = listRefusals(page);
    const list = page.getByRole('list', { name: '材料清单' });
    await list.getByRole('button', { name: '诊断证明' }).click();
    await drawings(page).waitFor();
    expect(await shadeOf(drawings(page))).toEqual(['white', 'black', 'white']);
    await shoot(page, 'pdf-scan');
    await list.getByRole('button', { name: '费用票据' }).click();
    await page.getByText('这份 PDF 已损坏或不完整').waitFor();
    await page.getByRole('link', { name: '下载', exact: true }).waitFor();
    await page.getByText('English', { exact: true }).click();
    await page.getByText('This PDF is damaged or incomplete').waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await shoot(page, 'pdf-broken-en');
    await page.getByText('中文', { exact: true }).click();
    const locked = await applyForGrant(stack, { diagnosis: paper(await writeBook(2, '340321')) });
    await page.goto(`${stack.origin}/work/${locked}`);
    await page.getByText('这份 PDF 设有打开密码').waitFor();
    await shoot(page, 'pdf-locked');
    expect(refused).toEqual([]);
  });

  it('is read over the page of its case, with its keys, and the focus goes back to where it was', async () => {
    const task = await applyForGrant(stack, { diagnosis: paper(await writeBook(2)) });
    const [caseId = ''] = task.replace('tasks/', '').split('.');
    const page = await stack.signIn(reviewer, `/work/cases/${caseId}`);
    await page.getByRole('tab', { name: '材料' }).click();
    const view = page.getByRole('button', { name: '查看：病历.pdf' });
    await view.press('Enter');
    const dialog = page.getByRole('dialog', { name: '诊断证明' });
    await drawings(page).first().waitFor();
    const first = dialog.getByRole('group', { name: '第 1 页', exact: true });
    const before = await first.boundingBox();
    await page.keyboard.press('r');
    await page.keyboard.press('=');
    await expectTurned(first, before);
    expect(await listBarriers(page)).toEqual([]);
    await shoot(page, 'pdf-dialog');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await page.locator(':focus').and(view).waitFor();
  });

  it('is read on a phone, and in English', async () => {
    const task = await applyForGrant(stack, { diagnosis: paper(await writeBook(5)) });
    const page = await stack.openPhone(`/work/${task}`, reviewer);
    await page.getByRole('tab', { name: '材料' }).click();
    await drawings(page).first().waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await shoot(page, 'pdf-phone');
    await page.getByText('English', { exact: true }).click();
    await page.getByText('of 5', { exact: true }).waitFor();
    await page.getByRole('group', { name: 'Page 1', exact: true }).waitFor();
    await shoot(page, 'pdf-phone-en');
  });
});

import { type Page } from 'playwright-core';
import { type TestPerson } from '../../apps/api/src/testing/create-test-api';
import { get } from '../../apps/api/src/testing/test-case';
import { beginApplication } from '../support/begin-application';
import { type BrowserStack, openBrowserStack } from '../support/browser-stack';
import { deployFolder } from '../support/deploy-folder';
import { expectFit } from '../support/expect-fit';

const PAPER = { name: '检查单.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n检查单') };
const SIGN_IN = (path: string): string => `/sign-in?back=${encodeURIComponent(path)}`;

let stack: BrowserStack;
let applicant: TestPerson;

beforeAll(async () => {
  stack = await openBrowserStack();
  await deployFolder(stack.api, 'chronic-card-appraisal');
});

beforeEach(async () => {
  applicant = await stack.api.person('王桂芳');
});

afterAll(() => stack.close());

afterEach(() => stack.closePages());

/** A begun application on a phone, at this step. */
async function goOn(step: number): Promise<{ readonly page: Page; readonly id: string; readonly path: string }> {
  const begun = await beginApplication(stack.api, applicant, step);
  const page = await stack.openPhone(SIGN_IN(begun.path), applicant);
  await page.getByText(`第 ${String(step)} 步，共 7 步`, { exact: true }).waitFor();
  return { page, ...begun };
}

async function handIn(page: Page): Promise<void> {
  await page.getByRole('checkbox', { name: /我承诺/ }).check();
  await page.getByRole('button', { name: '提交申请' }).tap();
}

const casesOf = async (): Promise<readonly { readonly id: string; readonly township_id: string | null }[]> =>
  (
    await stack.api.store.pool.query<{ id: string; township_id: string | null }>('SELECT * FROM cases WHERE applicant_id = $1', [
      applicant.id,
    ])
  ).rows;

/** The drafts of whoever is signed in, from where no list of organisations can be read. */
async function openWithoutChoices(): Promise<Page> {
  const page = await openDrafts();
  await page.route('**/api/organisation-choices?*', (route) => route.fulfill({ status: 500, contentType: 'text/plain', body: 'broken' }));
  return page;
}

async function openDrafts(): Promise<Page> {
  const page = await stack.openPhone(SIGN_IN('/drafts'), applicant);
  await page.getByRole('heading', { name: '没填完的申请' }).waitFor();
  return page;
}

describe('an application whose lists cannot be read', () => {
  it('says so, offers to read them again, and keeps what was chosen', async () => {
    const begun = await beginApplication(stack.api, applicant, 2);
    const page = await openWithoutChoices();
    await page.goto(`${stack.origin}${begun.path}`);
    await page.getByText('名单没有读到').waitFor();
    expect(await page.getByLabel('乡镇（街道）').inputValue()).toBe('北乡');
    await expectFit(page);
    await page.unroute('**/api/organisation-choices?*');
    await page.getByRole('button', { name: '再读一次' }).tap();
    await page.getByText('名单没有读到').waitFor({ state: 'hidden' });
    await page.getByLabel('乡镇（街道）').selectOption({ label: '北乡' });
  });

  it('goes to the office of the township all the same', async () => {
    const begun = await beginApplication(stack.api, applicant);
    const page = await openWithoutChoices();
    await page.goto(`${stack.origin}${begun.path}`);
    await handIn(page);
    await page.getByRole('heading', { name: '申请已提交' }).waitFor();
    expect((await casesOf()).map((each) => each.township_id)).toEqual(['north']);
  });
});

describe('somebody who leaves a form', () => {
  it('has the last word saved behind them by a tap on the header', async () => {
    const { page, path } = await goOn(2);
    await page.getByLabel('村（社区）').fill('河西村');
    await page.getByRole('link', { name: '我的办件' }).tap();
    await page.getByText('现在没有要您办的事').waitFor();
    await page.goBack();
    await page.getByLabel('村（社区）').waitFor();
    expect(await page.getByLabel('村（社区）').inputValue()).toBe('河西村');
    expect(new URL(page.url()).search).toBe(new URL(path, stack.origin).search);
  });

  it('is asked first while nothing can be saved, and by the browser where the page is closed', async () => {
    const { page } = await goOn(2);
    await page.context().setOffline(true);
    await page.getByLabel('村（社区）').fill('河西村');
    await page.getByRole('link', { name: '我的办件' }).tap();
    await page.getByText('还有内容没有保存上').waitFor();
    await expectFit(page);
    await page.getByRole('button', { name: '留在本页' }).tap();
    expect(await page.getByLabel('村（社区）').inputValue()).toBe('河西村');
    const asked = page.waitForEvent('dialog');
    void page.close({ runBeforeUnload: true });
    const dialog = await asked;
    expect(dialog.type()).toBe('beforeunload');
    await dialog.dismiss();
    await page.context().setOffline(false);
    await page.getByText(/^已保存/).waitFor();
    await page.getByRole('link', { name: '我的办件' }).tap();
    await page.getByText('现在没有要您办的事').waitFor();
  });

  it('is asked first while a file is on its way', async () => {
    const { page } = await goOn(5);
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route('**/api/documents', async (route) => {
      await held;
      await route.continue();
    });
    await page.getByLabel('其他材料：选择图片或 PDF').setInputFiles(PAPER);
    await page.getByText(/正在上传/).waitFor();
    await page.getByRole('link', { name: '草稿' }).tap();
    await page.getByText('还有文件正在上传').waitFor();
    await page.getByRole('button', { name: '留在本页' }).tap();
    release();
    await page
      .getByText(/✓ 已上传/)
      .nth(1)
      .waitFor();
    await page.getByRole('link', { name: '草稿' }).tap();
    await page.getByRole('heading', { name: '没填完的申请' }).waitFor();
  });
});

describe('going back from the receipt', () => {
  it('leads to what was handed in, and never to an empty form', async () => {
    const page = await openDrafts();
    const { path } = await beginApplication(stack.api, applicant, 6);
    await page.goto(`${stack.origin}${path}`);
    await page.getByRole('button', { name: '下一步' }).tap();
    await handIn(page);
    await page.getByRole('heading', { name: '申请已提交' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: '这份申请已经提交' }).waitFor();
    await expectFit(page);
    await page.getByRole('link', { name: '查看收件回执' }).tap();
    await page.getByRole('heading', { name: '申请已提交' }).waitFor();
    await page.goto(`${stack.origin}${path.replace('&step=6', '&new=1')}`);
    await page.getByRole('link', { name: '查看这个办件' }).tap();
    await page.getByRole('heading', { name: '门诊慢特病待遇认定' }).waitFor();
    expect(page.url()).toContain((await casesOf())[0]?.id ?? 'no case');
  });

  it('is needed by nobody whose answer was lost: what was changed since leads to the case', async () => {
    const { page } = await goOn(7);
    await page.route('**/api/applications', async (route) => {
      await route.fetch();
      await route.abort('connectionreset');
    });
    await handIn(page);
    await page.getByText('暂时连不上服务器').waitFor();
    await page.unroute('**/api/applications');
    await page.getByRole('button', { name: '修改：住在哪里' }).tap();
    await page.getByLabel('村（社区）').fill('河西村');
    await page.goto(page.url().replace('step=2', 'step=7'));
    await page.getByRole('heading', { name: '这份申请已经提交' }).waitFor();
    expect(await casesOf()).toHaveLength(1);
  });
});

describe('a draft that cannot be saved', () => {
  it('says that it was handed in elsewhere, and leads there', async () => {
    const { page, id } = await goOn(2);
    const other = await stack.openPhone(SIGN_IN(`/apply/chronic-card-appraisal/form?draft=${id}&step=7`), applicant);
    await handIn(other);
    await other.getByRole('heading', { name: '申请已提交' }).waitFor();
    await page.getByLabel('村（社区）').fill('河西村');
    await page.getByText(/这份申请已于 .* 提交/).waitFor();
    await expectFit(page);
    const [made] = await casesOf();
    await page.getByRole('link', { name: '查看这个办件' }).tap();
    // Whoever leaves is asked, since what was changed last is in no draft.
    await page.getByRole('button', { name: '离开' }).tap();
    await page.waitForURL(`${stack.origin}/cases/${made?.id ?? ''}`);
    expect((await get(stack.api, applicant, `/api/cases/${made?.id ?? ''}`).expect(200)).body).toMatchObject({ role: 'applicant' });
  });

  it.each([
    ['body-too-large', 413, '填写的内容太长'],
    ['unknown-process', 404, '这个事项现在不能在网上申请'],
    ['too-many-requests', 429, '保存得太频繁'],
  ])('names the reason, and no network that is there (%s)', async (code, status, said) => {
    const { page } = await goOn(2);
    const problem = { type: `urn:huiban:problem:${code}`, title: '不行', titleEn: 'No', status, code };
    await page.route('**/api/drafts/*', (route) => route.fulfill({ status, contentType: 'application/problem+json', json: problem }));
    await page.getByLabel('村（社区）').fill('河西村');
    await page.getByText(said).waitFor();
    expect(await page.getByText('暂时连不上网络').count()).toBe(0);
  });
});

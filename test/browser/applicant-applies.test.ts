import { randomBytes } from 'node:crypto';
import { type Page } from 'playwright-core';
import { identityNumber } from '../../apps/api/src/testing/identity-number';
import { type TestPerson } from '../../apps/api/src/testing/create-test-api';
import { type BrowserStack, openBrowserStack } from '../support/browser-stack';
import { deployFolder } from '../support/deploy-folder';
import { expectFit } from '../support/expect-fit';
import { fillSignIn } from '../support/fill-sign-in';
import { listChinese } from '../support/list-chinese';

const PDF = { name: '出院记录.pdf', mimeType: 'application/pdf', buffer: Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(300_000)]) };

let stack: BrowserStack;
let applicant: TestPerson;

beforeAll(async () => {
  stack = await openBrowserStack({ HUIBAN_UPLOAD_LIMIT_BYTES: '2000000' });
  await deployFolder(stack.api, 'chronic-card-appraisal');
});

beforeEach(async () => {
  applicant = await stack.api.person('王桂芳');
});

afterAll(() => stack.close());

afterEach(() => stack.closePages());

/** A photo as a camera makes it, drawn by the browser itself. */
async function photo(page: Page): Promise<{ readonly name: string; readonly mimeType: string; readonly buffer: Buffer }> {
  const data = (await page.evaluate(`(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 3000; canvas.height = 4000;
    const pen = canvas.getContext('2d');
    for (let y = 0; y < 4000; y += 20) for (let x = 0; x < 3000; x += 20) {
      pen.fillStyle = 'rgb(' + (x * y) % 255 + ',' + (x + y) % 255 + ',' + (x * 7) % 255 + ')';
      pen.fillRect(x, y, 20, 20);
    }
    return canvas.toDataURL('image/jpeg', 0.97).split(',')[1];
  })()`)) as string;
  return { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(data, 'base64') };
}

const next = (page: Page): Promise<void> => page.getByRole('button', { name: '下一步' }).tap();
const saved = (page: Page): Promise<void> => page.getByText(/^已保存/).waitFor();

async function begin(page: Page): Promise<void> {
  await page.getByRole('link', { name: '开始填写' }).tap();
  await fillSignIn(page, applicant);
  await page.getByRole('heading', { name: '申请人' }).waitFor();
}

async function fillApplicant(page: Page): Promise<void> {
  await page.getByLabel('居民身份证号码').fill(identityNumber('34032119500101002X'.slice(0, 17)));
  await page.getByLabel('联系电话').fill('13800138001');
  await next(page);
  await page.getByLabel('乡镇（街道）').selectOption({ label: '北乡' });
  await page.getByLabel('村（社区）').fill('河东村');
  await next(page);
}

describe('somebody who applies with a phone', () => {
  it('finds the matter, reads what is needed, goes step by step, loses the network in an upload, and gets one receipt', async () => {
    const page = await stack.openPhone('/');
    await page.getByLabel('搜索事项').fill('高血压');
    await expectFit(page);
    await page.getByRole('link', { name: '门诊慢特病待遇认定' }).tap();
    await page.getByRole('heading', { name: '需要的材料' }).waitFor();
    await expectFit(page);
    await begin(page);
    expect(await page.getByLabel('姓名').inputValue()).toBe('王桂芳');
    await next(page);
    await page
      .getByRole('alert')
      .getByRole('link', { name: /居民身份证号码/ })
      .waitFor();
    await expectFit(page);
    await fillApplicant(page);
    await page.getByRole('radio', { name: '城乡居民基本医疗保险' }).check();
    await page.getByLabel('申报病种').selectOption({ label: '高血压' });
    await expectFit(page);
    await saved(page);
    await next(page);
    await page.getByLabel('就诊医疗机构').selectOption({ label: '县医院' });
    await next(page);

    await page.getByText('每页拍一张，文字清楚、四角完整').waitFor();
    // The network breaks in the middle of the upload, and people go on.
    let isBroken = true;
    let answersLost = 0;
    await page.route('**/api/documents', async (route) => {
      if (isBroken) return route.abort('connectionreset');
      answersLost += 1;
      if (answersLost > 1) return route.continue();
      // The file arrived, its answer did not.
      await route.fetch();
      return route.abort('connectionreset');
    });
    const choose = page.getByLabel('病历资料（病历、检查检验报告）：选择图片或 PDF');
    await choose.setInputFiles(PDF);
    await page.getByText('网络中断，联网后自动重传').waitFor();
    await expectFit(page);
    await next(page);
    await page.getByRole('alert').waitFor();
    isBroken = false;
    await page.getByText(/✓ 已上传/).waitFor();
    await page.getByLabel('病历资料（病历、检查检验报告）：拍照').setInputFiles(await photo(page));
    await page
      .getByText(/✓ 已上传/)
      .nth(1)
      .waitFor();
    // What was missing is there now, and nothing says otherwise.
    await page.getByRole('alert').waitFor({ state: 'hidden' });
    await expectFit(page);
    const { rows } = await stack.api.store.pool.query<{ file_name: string; size: number }>(
      'SELECT * FROM documents WHERE uploaded_by = $1',
      [applicant.id],
    );
    expect(rows).toHaveLength(2);
    expect(Math.max(...rows.map(({ size }) => Number(size)))).toBeLessThan(2_000_000);
    await next(page);
    await next(page);

    await page.getByRole('heading', { name: '核对并提交' }).first().waitFor();
    await page.getByText('县医院').waitFor();
    await expectFit(page);
    await page.getByRole('checkbox', { name: /我承诺/ }).check();
    // The answer is lost on its way back: it is asked again, and it is one case.
    let asked = 0;
    await page.route('**/api/applications', async (route) => {
      asked += 1;
      if (asked === 1) {
        await route.fetch();
        await route.abort('connectionreset');
      } else await route.continue();
    });
    await page.getByRole('button', { name: '提交申请' }).tap();
    await page.getByRole('heading', { name: '申请已提交' }).waitFor();
    await page.getByRole('img', { name: '查询进度的二维码' }).waitFor();
    await expectFit(page);
    const cases = await stack.api.store.pool.query('SELECT 1 FROM cases WHERE applicant_id = $1', [applicant.id]);
    expect(cases.rows).toHaveLength(1);
    await page.goto(`${stack.origin}/drafts`);
    await page.getByText('没填完的申请会列在这里').waitFor();
  });

  it('goes on with another phone where the first one stopped', async () => {
    const page = await stack.openPhone('/apply/chronic-card-appraisal');
    await begin(page);
    await fillApplicant(page);
    await page.getByRole('radio', { name: '城乡居民基本医疗保险' }).check();
    await saved(page);

    const other = await stack.openPhone('/drafts');
    await fillSignIn(other, applicant);
    await other.getByRole('link', { name: '门诊慢特病待遇认定' }).waitFor();
    await expectFit(other);
    await other.getByRole('link', { name: '门诊慢特病待遇认定' }).tap();
    await other.getByRole('heading', { name: '参保和病种' }).waitFor();
    expect(await other.getByRole('radio', { name: '城乡居民基本医疗保险' }).isChecked()).toBe(true);
    await other.getByRole('button', { name: '上一步' }).tap();
    expect(await other.getByLabel('村（社区）').inputValue()).toBe('河东村');
  });

  it('loses nothing when the session ends, nor without a network', async () => {
    const page = await stack.openPhone('/apply/chronic-card-appraisal');
    await begin(page);
    await page.getByLabel('联系电话').fill('13800138009');
    await saved(page);
    await stack.api.store.pool.query('DELETE FROM access_tokens WHERE person_id = $1', [applicant.id]);
    await page.getByLabel('联系电话').fill('13800138010');
    await page.getByRole('heading', { name: '登录已过期' }).waitFor();
    await expectFit(page);
    await fillSignIn(page, applicant);
    await page.getByRole('heading', { name: '登录已过期' }).waitFor({ state: 'hidden' });
    expect(await page.getByLabel('联系电话').inputValue()).toBe('13800138010');
    await page.getByText(/^已保存/).waitFor();
    await page.context().setOffline(true);
    await page.getByLabel('联系电话').fill('13800138011');
    await page.getByText('暂时连不上网络').waitFor();
    await page.context().setOffline(false);
    await page.getByText(/^已保存/).waitFor();
    await page.reload();
    await page.getByLabel('联系电话').waitFor();
    expect(await page.getByLabel('联系电话').inputValue()).toBe('13800138011');
  });

  it('reads every page in English, and needs nothing but a keyboard', async () => {
    const page = await stack.openPhone('/apply/chronic-card-appraisal');
    await page.getByRole('button', { name: 'English' }).tap();
    await page.getByRole('heading', { name: 'What you need' }).waitFor();
    await page.getByRole('heading', { name: 'Chronic-disease benefit certification' }).waitFor();
    await expectFit(page);
    expect(await listChinese(page)).toEqual([]);
    await page.getByRole('link', { name: 'Begin' }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('User name').fill(applicant.username);
    await page.keyboard.press('Tab');
    await page.keyboard.type('right-Password-1');
    await page.keyboard.press('Enter');
    await page.getByText('Step 1 of 7', { exact: true }).waitFor();
    await expectFit(page);
    await page.getByRole('button', { name: 'Next' }).focus();
    await page.keyboard.press('Enter');
    // The summary has the focus, and its first link leads to the first field.
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.type(identityNumber('34032119500101003X'.slice(0, 17)));
    await page.keyboard.press('Tab');
    await page.keyboard.type('13800138002');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Step 2 of 7', { exact: true }).waitFor();
    await page.getByLabel('Township (subdistrict)').selectOption({ label: '北乡' });
    await page.getByLabel('Village (community)').fill('Hedong');
    // Another language changes nothing that was typed.
    await page.getByRole('button', { name: '中文' }).tap();
    expect(await page.getByLabel('村（社区）').inputValue()).toBe('Hedong');
    await page.getByRole('button', { name: 'English' }).tap();
    await page.getByLabel('Village (community)').waitFor();
    await page.getByRole('button', { name: 'Next' }).tap();
    await page.getByLabel('Disease applied for').selectOption({ label: 'Hypertension' });
    await expectFit(page);
    expect(await listChinese(page)).toEqual(['Sign out（王桂芳）']);
    for (const path of ['/drafts', '/authorities']) {
      await page.goto(`${stack.origin}${path}`);
      await page.getByRole('heading').first().waitFor();
      await expectFit(page);
    }
  });
});

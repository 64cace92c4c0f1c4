import { type Page } from 'playwright-core';
import { identityNumber } from '../../apps/api/src/testing/identity-number';
import { get } from '../../apps/api/src/testing/test-case';
import { type BrowserStack, openBrowserStack } from '../support/browser-stack';
import { deployFolder } from '../support/deploy-folder';
import { listBarriers } from '../support/list-barriers';
import { listSmallTargets } from '../support/list-small-targets';

const PAPER = { name: '委托书.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n授权委托书') };

let stack: BrowserStack;

beforeAll(async () => {
  stack = await openBrowserStack();
  await deployFolder(stack.api, 'chronic-card-appraisal');
});

afterAll(() => stack.close());

afterEach(() => stack.closePages());

const next = (page: Page): Promise<void> => page.getByRole('button', { name: '下一步' }).tap();

describe('a village helper', () => {
  it('applies for an old neighbour with a signed paper, and the draft says whose it is', async () => {
    const helper = await stack.api.person('赵帮办', 'assist-agent@north');
    const page = await stack.openPhone(`/sign-in?back=${encodeURIComponent('/apply/chronic-card-appraisal')}`, helper);
    await page.getByRole('link', { name: '替别人申请' }).tap();
    await page.getByLabel('姓名').fill('孙大爷');
    await page.getByLabel('居民身份证号码').fill(identityNumber('34032119400101005'));
    await page.getByLabel(/手机号码/).fill('13800138005');
    await page.getByLabel('授权委托书或关系证明：选择图片或 PDF').setInputFiles(PAPER);
    await page.getByText(/✓ 已上传/).waitFor();
    expect(await listBarriers(page)).toEqual([]);
    expect(await listSmallTargets(page)).toEqual([]);
    await next(page);
    await page.getByText('您正在替 孙大爷 申请').waitFor();
    expect(await page.getByLabel('姓名').inputValue()).toBe('孙大爷');
    expect(await page.getByLabel('联系电话').inputValue()).toBe('13800138005');
    await next(page);
    await page.getByLabel('乡镇（街道）').selectOption({ label: '北乡' });
    await page.getByLabel('村（社区）').fill('河东村');
    await next(page);
    await page.getByRole('radio', { name: '城乡居民基本医疗保险' }).check();
    await page.getByLabel('申报病种').selectOption({ label: '糖尿病' });
    await next(page);
    await page.getByLabel('就诊医疗机构').selectOption({ label: '县医院' });
    await next(page);
    await page.getByLabel('病历资料（病历、检查检验报告）：选择图片或 PDF').setInputFiles({ ...PAPER, name: '病历.pdf' });
    await page.getByText(/✓ 已上传/).waitFor();
    await page.getByText(/^已保存/).waitFor();
    await page.goto(`${stack.origin}/drafts`);
    await page.getByRole('link', { name: /孙大爷/ }).tap();
    await page.getByRole('heading', { name: '上传材料' }).waitFor();
    await next(page);
    await page.getByRole('heading', { name: '身份和领证' }).waitFor();
    await next(page);
    await page.getByRole('checkbox', { name: /我承诺/ }).check();
    await page.getByRole('button', { name: '提交申请' }).tap();
    await page.getByRole('heading', { name: '申请已提交' }).waitFor();
    const caseId = page.url().split('/').at(-1) ?? '';
    expect((await get(stack.api, helper, `/api/cases/${caseId}`).expect(200)).body).toMatchObject({
      agent: { id: helper.id, authority: { ground: 'village-helper', evidence: 'signed-paper' } },
    });
    await page.goto(`${stack.origin}/authorities`);
    await page.getByText('有委托书').waitFor();
    expect(await listBarriers(page)).toEqual([]);
    expect(await listSmallTargets(page)).toEqual([]);
    await page.getByRole('button', { name: '不再替 孙大爷 代办' }).tap();
    await page.getByRole('button', { name: '确定' }).tap();
    await page.getByText(/已撤销/).waitFor();
  });
});

import { type Page } from 'playwright-core';
import { type TestPerson } from '../../apps/api/src/testing/create-test-api';
import { identityNumber } from '../../apps/api/src/testing/identity-number';
import { get, post, taskNumber } from '../../apps/api/src/testing/test-case';
import { type BrowserStack, openBrowserStack } from '../support/browser-stack';
import { deployFolder } from '../support/deploy-folder';
import { expectFit } from '../support/expect-fit';
import { listBarriers } from '../support/list-barriers';
import { uploadPaper } from '../support/upload-paper';

const PAPER = { name: '检验报告.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n检验报告') };
const NUMBER = identityNumber('34032119500101004');

let stack: BrowserStack;
let clerk: TestPerson;
let reviewer: TestPerson;

beforeAll(async () => {
  stack = await openBrowserStack();
  for (const folder of ['chronic-card-appeal', 'chronic-card-appraisal']) await deployFolder(stack.api, folder);
  clerk = await stack.api.person('周敏', 'intake-clerk@north');
  reviewer = await stack.api.person('吴刚', 'reviewer-1@county');
});

afterAll(() => stack.close());

afterEach(() => stack.closePages());

async function apply(applicant: TestPerson): Promise<string> {
  const data = {
    name: '王桂芳',
    identityNumber: NUMBER,
    phone: '13800138004',
    township: '北乡',
    village: '河东村',
    insuranceType: 'resident',
    diseaseCode: 'M03900',
    hospital: 'hospital',
    treatingDoctors: [],
    channel: 'mobile',
    medicalRecords: [await uploadPaper(stack.api, applicant, PAPER)],
  };
  const body = { processId: 'chronic-card-appraisal', townshipId: 'north', data };
  const receipt = await post(stack.api, applicant, '/api/applications', body).expect(201);
  return (receipt.body as { caseId: string }).caseId;
}

async function complete(person: TestPerson, { caseId, element, data }: { caseId: string; element: string; data: object }): Promise<void> {
  const no = await taskNumber(stack.api, caseId, element);
  await post(stack.api, person, `/api/tasks/${caseId}.${String(no)}/complete`, { data }).expect(200);
}

const MISSING = ['近半年糖化血红蛋白检验报告', '门诊病历盖章复印件'];

async function supplement(applicant: TestPerson, caseId: string): Promise<void> {
  const page = await stack.openPhone('/cases', applicant);
  await page.getByText('补正材料').first().waitFor();
  await page.getByRole('link', { name: '门诊慢特病待遇认定' }).first().tap();
  await page.getByRole('link', { name: '去办理' }).tap();
  for (const each of MISSING) await page.getByText(each).waitFor();
  await expectFit(page);
  await page.getByLabel('补正说明').fill('已补齐所列材料');
  await page.getByLabel('补正材料：选择图片或 PDF').setInputFiles(PAPER);
  await page.getByText(/✓ 已上传/).waitFor();
  await page.getByText(/^已保存/).waitFor();
  await page.close();
  const other = await stack.openPhone(`/cases/${caseId}`, applicant);
  await other.getByRole('link', { name: '去办理' }).tap();
  await other.getByText(/✓ 已上传/).waitFor();
  expect(await other.getByLabel('补正说明').inputValue()).toBe('已补齐所列材料');
  await other.getByRole('button', { name: '提交', exact: true }).tap();
  await other.getByText('已提交，经办人员会继续办理').waitFor();
}

async function appeal(page: Page): Promise<void> {
  await page.getByRole('button', { name: '提出申诉' }).tap();
  await page.getByRole('heading', { name: '申请人' }).waitFor();
  expect(await page.getByLabel('联系电话').inputValue()).toBe('13800138004');
  await page.getByRole('button', { name: '下一步' }).tap();
  expect(await page.getByLabel('不服的办件').inputValue()).toMatch(/^340321-/);
  await page.getByRole('button', { name: '下一步' }).tap();
  await page.getByRole('heading', { name: '理由和材料' }).waitFor();
  await page.getByRole('textbox').first().fill('检验报告可以证明符合认定标准。');
  await expectFit(page);
  await page.getByRole('button', { name: '下一步' }).tap();
  await page.getByRole('checkbox', { name: /我承诺/ }).check();
  await page.getByRole('button', { name: '提交申请' }).tap();
}

async function keepReceipt(page: Page): Promise<void> {
  await page.getByRole('heading', { name: '申请已提交' }).waitFor();
  await page.getByText('王*芳').waitFor();
  await page.getByText(/答复：\d+ 个工作日/).waitFor();
  await page.getByText(/拨打 12393/).waitFor();
  await expectFit(page);
  await page.getByRole('button', { name: '存为图片' }).tap();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: '下载图片' }).tap()]);
  expect(download.suggestedFilename()).toMatch(/^340321-.*\.png$/);
  expect(await listBarriers(page)).toEqual([]);
  await page.getByRole('button', { name: '关闭' }).tap();
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
  expect(await page.getByText('收件回执').first().isVisible()).toBe(true);
  await page.emulateMedia({ media: 'screen' });
}

describe('an applicant’s days in the appraisal of a chronic disease', () => {
  it('are a supplement of what was flagged, a refusal with its reason and remedies, a rating, an appeal and its receipt, and a withdrawal', async () => {
    const applicant = await stack.api.person('王桂芳');
    const caseId = await apply(applicant);
    const asked = { decision: 'supplements', opinion: '材料不全，一次性告知', missing: MISSING };
    await complete(clerk, { caseId, element: 'acceptance', data: asked });
    await supplement(applicant, caseId);
    await complete(clerk, { caseId, element: 'acceptanceAfterSupplements', data: { decision: 'accept', opinion: '补正后材料齐全' } });
    const refusal = { decision: 'refuse', opinion: '检验结果未达到认定标准', reasonCode: 'standard-not-met' };
    await complete(reviewer, { caseId, element: 'finalFirstReview', data: refusal });

    const page = await stack.openPhone(`/cases/${caseId}`, applicant);
    await page.getByText('检验结果未达到认定标准').first().waitFor();
    await page.getByText('向作出决定的部门的本级人民政府提出').waitFor();
    await page
      .getByRole('link', { name: /打开 PDF/ })
      .first()
      .waitFor();
    await expectFit(page);
    await page.getByRole('radio', { name: '基本满意', exact: true }).check();
    await page.getByRole('button', { name: '提交评价' }).tap();
    await page.getByText('您的评价：基本满意').waitFor();
    await appeal(page);
    await keepReceipt(page);
    await page.getByRole('link', { name: '查看这个办件' }).tap();
    await page.getByRole('button', { name: '撤回申请' }).tap();
    await page.getByRole('button', { name: '确认撤回' }).tap();
    await page.getByText('申请人撤回').first().waitFor();
    await expectFit(page);
  });
});

describe('a son with a phone', () => {
  it('is told how to help, is authorised by his mother in her account, supplements for her, and is let go', async () => {
    const mother = await stack.api.person('王桂芳');
    const son = await stack.api.person('王强');
    const caseId = await apply(mother);
    const asked = { decision: 'supplements', opinion: '材料不全，一次性告知', missing: MISSING };
    await complete(clerk, { caseId, element: 'acceptance', data: asked });

    const his = await stack.openPhone('/authorities', son);
    await his.getByText('家人没有账号的').waitFor();
    await expectFit(his);
    await his.goto(`${stack.origin}/apply/chronic-card-appraisal`);
    await his.getByRole('link', { name: '替别人申请' }).tap();
    await his.getByLabel('姓名').fill('王桂芳');
    await his.getByLabel('居民身份证号码').fill(NUMBER);
    await his.getByRole('button', { name: '下一步' }).tap();
    await his.getByRole('link', { name: /请上传委托书或关系证明/ }).waitFor();
    expect(await his.getByRole('radio', { name: '村（社区）帮代办员' }).count()).toBe(0);
    await expectFit(his);

    const hers = await stack.openPhone('/authorities', mother);
    await hers.getByLabel('代办人的用户名').fill(son.username);
    await hers.getByLabel('代办人的姓名').fill('王刚');
    await hers.getByRole('button', { name: '授权', exact: true }).tap();
    await hers.getByText('用户名与姓名相符').waitFor();
    await hers.getByLabel('代办人的姓名').fill('王强');
    await hers.getByRole('button', { name: '授权', exact: true }).tap();
    await hers.getByText('已授权。').waitFor();
    await expectFit(hers);

    await his.goto(`${stack.origin}/cases/${caseId}`);
    await his.getByText('您在为王桂芳代办').waitFor();
    await his.getByRole('link', { name: '去办理' }).tap();
    await his.getByText(MISSING[0] ?? '').waitFor();
    await his.getByLabel('补正说明').fill('代母亲补齐');
    await his.getByLabel('补正材料：选择图片或 PDF').setInputFiles(PAPER);
    await his.getByText(/✓ 已上传/).waitFor();
    await his.getByRole('button', { name: '提交', exact: true }).tap();
    await his.getByText('已提交，经办人员会继续办理').waitFor();
    await his.goto(`${stack.origin}/apply/chronic-card-appraisal`);
    await his.getByRole('link', { name: '替别人申请' }).tap();
    await his.getByRole('radio', { name: '王桂芳（已授权您代办）' }).check();
    expect(await his.getByText('授权委托书或关系证明').count()).toBe(0);
    await expectFit(his);

    await hers.getByRole('button', { name: '撤销 王强 的授权' }).tap();
    await hers.getByText('马上不能再查看和办理您的办件').waitFor();
    await hers.getByRole('button', { name: '确定' }).tap();
    await hers.getByText(/已撤销/).waitFor();
    await his.goto(`${stack.origin}/cases/${caseId}`);
    await his.getByText('未找到这个办件').waitFor();
    const { body } = await get(stack.api, clerk, `/api/cases/${caseId}/timeline`).expect(200);
    expect(JSON.stringify(body)).toContain('agent-began');
  });
});

import { AGAIN_PROCESS, REFUSABLE_PROCESS } from '../../apps/api/src/testing/appeal-process';
import { identityNumber } from '../../apps/api/src/testing/identity-number';
import { type TestPerson } from '../../apps/api/src/testing/create-test-api';
import { deployCard, get, object, post, startCard, taskNumber } from '../../apps/api/src/testing/test-case';
import { type BrowserStack, openBrowserStack } from '../support/browser-stack';
import { expectFit } from '../support/expect-fit';
import { listBarriers } from '../support/list-barriers';
import { uploadPaper } from '../support/upload-paper';

const PAPER = {
  name: '诊断证明.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'),
};

let stack: BrowserStack;
let reviewer: TestPerson;

beforeAll(async () => {
  stack = await openBrowserStack();
  const { cases, wall } = stack.api.api.parts;
  for (const process of [REFUSABLE_PROCESS, AGAIN_PROCESS]) {
    const deployed = await cases.deploy(process, { region: '340321', now: wall() });
    if (!deployed.ok) throw new Error(JSON.stringify(deployed.findings));
  }
  await deployCard(stack.api);
  reviewer = await stack.api.person('北乡初审', 'reviewer-1@north');
});

afterAll(() => stack.close());

afterEach(() => stack.closePages());

async function apply(applicant: TestPerson): Promise<string> {
  const data = { illness: '高血压', proof: await uploadPaper(stack.api, applicant, PAPER) };
  const { body } = await post(stack.api, applicant, '/api/applications', { processId: 'refusing', townshipId: 'north', data }).expect(201);
  return (body as { caseId: string }).caseId;
}

const review = async (caseId: string): Promise<string> => `/api/tasks/${caseId}.${String(await taskNumber(stack.api, caseId, 'review'))}`;

async function askSupplement(caseId: string): Promise<void> {
  const task = await review(caseId);
  const items = [
    { kind: 'document', name: '证明', problem: '照片模糊', request: '请重新拍照上传' },
    { kind: 'field', name: '联系电话', problem: '号码是空号', request: '请写能打通的电话' },
  ];
  await post(stack.api, reviewer, `${task}/claim`).expect(200);
  await post(stack.api, reviewer, `${task}/ask-supplement`, { items }).expect(200);
}

describe('an applicant with a phone', () => {
  it('supplements exactly what was flagged, though the network breaks and the phone is another', async () => {
    const applicant = await stack.api.person('王小明');
    const caseId = await apply(applicant);
    await askSupplement(caseId);
    let page = await stack.openPhone('/cases', applicant);
    await page.getByRole('heading', { name: '等您办的' }).waitFor();
    await page.getByText('补正', { exact: true }).waitFor();
    await expectFit(page);
    await page.getByRole('link', { name: '待遇认定' }).tap();
    await page.getByText('需要更换').waitFor();
    await expectFit(page);
    await page.getByRole('link', { name: '去办理' }).tap();
    await page.getByText('要求：请重新拍照上传').waitFor();
    await expectFit(page);
    await page.context().setOffline(true);
    await page.getByLabel('证明：选择图片或 PDF').setInputFiles(PAPER);
    await page.getByText('网络中断').waitFor();
    await page.context().setOffline(false);
    await page.getByText(/✓ 已上传/).waitFor();
    await page.getByText(/^已保存/).waitFor();
    // Another phone goes on with it, and nothing of it lies in the first one.
    expect(await page.evaluate('sessionStorage.length')).toBe(0);
    await page.close();
    page = await stack.openPhone(`/cases/${caseId}`, applicant);
    await page.getByRole('link', { name: '去办理' }).tap();
    await page.getByText(/✓ 已上传/).waitFor();
    await page.getByRole('button', { name: '一次交齐' }).tap();
    await page.getByText('还有 1 项没有补齐').waitFor();
    await page.getByLabel('您的回答').fill('13800138000');
    await page.getByRole('button', { name: '一次交齐' }).tap();
    await page.getByText('补正内容已提交').waitFor();
    await page.getByText('已更换').waitFor();
    const { body } = await get(stack.api, reviewer, await review(caseId)).expect(200);
    expect(JSON.stringify(body)).toContain('13800138000');
  });

  it('reads why it was refused and what may be done, appeals with what is known, and rates', async () => {
    const applicant = await stack.api.person('李桂兰');
    const caseId = await apply(applicant);
    await post(stack.api, reviewer, `${await review(caseId)}/complete`, { data: { decision: 'refuse' } }).expect(200);
    const page = await stack.openPhone(`/cases/${caseId}`, applicant);
    await page.getByText('不符合认定标准').waitFor();
    await page.getByText('行政复议', { exact: true }).waitFor();
    await page.getByText('还剩 65 个自然日').waitFor();
    await expectFit(page);
    await page.getByRole('radio', { name: '不满意', exact: true }).check();
    await page.getByRole('checkbox', { name: '没有一次讲清' }).check();
    await page.getByRole('button', { name: '提交评价' }).tap();
    await page.getByText('您的评价：不满意').waitFor();
    await page.getByRole('button', { name: 'English' }).tap();
    await page.getByText('You do not agree?').waitFor();
    await page.getByText('The application was handed in').waitFor();
    await expectFit(page);
    await page.getByRole('button', { name: 'Appeal' }).tap();
    await page.waitForURL(/\/apply\/again\/form\?draft=/);
    const draft = new URL(page.url()).searchParams.get('draft') ?? '';
    const { body } = await get(stack.api, applicant, `/api/drafts/${draft}`).expect(200);
    expect(body).toMatchObject({
      processId: 'again',
      content: { data: { decided: expect.stringMatching(/^340321-/) as string, illness: '高血压' } },
    });
  });

  it('hands in a step of its own by the form of the step, and is told what is wrong with it', async () => {
    const { caseId, number, review: task, applicant } = await startCard(stack.api);
    await post(stack.api, reviewer, `${task}/complete`, { data: { decision: 'pass' } }).expect(200);
    await object(stack.api, number);
    const policy = await stack.api.person('县政策', 'policy@county');
    const inquiry = `/api/tasks/${caseId}.${String(await taskNumber(stack.api, caseId, 'inquiry'))}`;
    await post(stack.api, policy, `${inquiry}/complete`, { data: { decision: 'pass' } }).expect(200);
    const page = await stack.openPhone(`/cases/${caseId}`, applicant);
    await page.getByRole('link', { name: '去办理' }).tap();
    await page.getByRole('button', { name: '提交' }).tap();
    await page.getByText('请改正标红的内容').waitFor();
    await expectFit(page);
    await page.getByLabel('病情').fill('高血压三级');
    await page.getByLabel('证明：选择图片或 PDF').setInputFiles({ ...PAPER, buffer: Buffer.from('no paper') });
    await page.getByText('没有上传成功').waitFor();
    expect(await page.getByRole('button', { name: '提交' }).isEnabled()).toBe(true);
    await page.getByRole('button', { name: '删除 诊断证明.pdf' }).tap();
    await page.getByText('没有上传成功').waitFor({ state: 'hidden' });
    await page.getByLabel('证明：选择图片或 PDF').setInputFiles(PAPER);
    await page.getByText(/✓ 已上传/).waitFor();
    await page.getByRole('button', { name: '提交' }).tap();
    await page.getByRole('heading', { name: '予以认定' }).waitFor();
  });

  it('withdraws with the keyboard alone, after reading what that means', async () => {
    const applicant = await stack.api.person('赵六');
    const caseId = await apply(applicant);
    const page = await stack.openPhone(`/cases/${caseId}`, applicant);
    await page.getByRole('button', { name: '催办' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('已提醒经办人员').waitFor();
    await page.getByRole('button', { name: '撤回申请' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('以后可以重新申请').waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: '确认撤回' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('申请人撤回').first().waitFor();
    expect(await page.getByRole('button', { name: '撤回申请' }).count()).toBe(0);
  });

  it('reads in plain words what there is to do, before what was served, which is marked as Chinese', async () => {
    const applicant = await stack.api.person('钱九');
    const caseId = await apply(applicant);
    await askSupplement(caseId);
    const page = await stack.openPhone('/cases', applicant);
    await page.getByRole('heading', { name: '等您办的' }).waitFor();
    // Processes of tests tell nothing as a supplement begins.
    await page.route(`**/api/cases/${caseId}`, async (route) => {
      const answer = await route.fetch();
      const { progress, ...found } = (await answer.json()) as { progress: { todo: readonly object[] } };
      const told = { title: '补正通知书', text: '经审查，所交材料不齐。', summary: '证明要重拍。', sentAt: '2026-03-02T01:00:00.000Z' };
      const todo = progress.todo.map((each) => ({ ...each, told }));
      await route.fulfill({ response: answer, json: { ...found, progress: { ...progress, todo } } });
    });
    await page.goto(`${stack.origin}/cases/${caseId}`);
    await page.getByText('证明要重拍。').waitFor();
    expect(await page.getByText('经审查，所交材料不齐。').getAttribute('lang')).toBe('zh-CN');
  });

  it('finds nothing of somebody else', async () => {
    const caseId = await apply(await stack.api.person('孙七'));
    const page = await stack.openPhone(`/cases/${caseId}`, await stack.api.person('外人'));
    await page.getByText('未找到这个办件').waitFor();
    await page.goto(`${stack.origin}/cases/${caseId}/todo/1`);
    await page.getByText('未找到这个办件').waitFor();
    await expectFit(page);
  });

  it('has lists that say what will stand there, and a mailbox', async () => {
    const page = await stack.openPhone('/cases', await stack.api.person('周八'));
    await page.getByText('现在没有要您办的事').waitFor();
    await page.getByText('发给您的证件').waitFor();
    await expectFit(page);
    await page.goto(`${stack.origin}/mailbox`);
    await page.getByText('没有未读消息').waitFor();
    await expectFit(page);
  });
});

describe('a village helper with a phone', () => {
  it('sees for whom the case is and what the helper may do in it', async () => {
    const helper = await stack.api.person('村帮办', 'assist-agent@north');
    const application = {
      processId: 'refusing',
      townshipId: 'north',
      data: { illness: '高血压' },
      applicant: { name: '陈桂兰', identityNumber: identityNumber('34032119500101001') },
      authority: { ground: 'family' },
    };
    const { body } = await post(stack.api, helper, '/api/applications', application).expect(201);
    await askSupplement((body as { caseId: string }).caseId);
    const page = await stack.openPhone('/cases', helper);
    await page.getByText('我代办').waitFor();
    await page.getByRole('link', { name: '待遇认定' }).tap();
    await page.getByText('您在为陈桂兰代办').waitFor();
    await page.getByRole('link', { name: '去办理' }).waitFor();
    await expectFit(page);
  });
});

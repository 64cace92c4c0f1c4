import { type CaseId } from '#contract';
import { randomUUID } from 'node:crypto';
import request from 'supertest';
import { DECIDING_PROCESS } from '../../apps/api/src/testing/deciding-process';
import { post, taskNumber } from '../../apps/api/src/testing/test-case';
import { type TestPerson } from '../../apps/api/src/testing/create-test-api';
import { type BrowserStack, openBrowserStack } from '../support/browser-stack';
import { listBarriers } from '../support/list-barriers';

let stack: BrowserStack;
let reviewer: TestPerson;

beforeAll(async () => {
  stack = await openBrowserStack();
  const { cases, wall } = stack.api.api.parts;
  const deployed = await cases.deploy(DECIDING_PROCESS, { region: '340321', now: wall() });
  if (!deployed.ok) throw new Error(JSON.stringify(deployed.findings));
  reviewer = await stack.api.person('李审核', 'reviewer-1@north');
});

afterAll(() => stack.close());

afterEach(() => stack.closePages());

/** A picture of one point. */
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

async function apply(): Promise<string> {
  const { api } = stack;
  const applicant = await api.person('王小明');
  const uploaded = await request(api.server)
    .post('/api/documents')
    .auth(applicant.token, { type: 'bearer' })
    .set('Idempotency-Key', randomUUID())
    .field('kind', 'attachment')
    .attach('file', PNG, 'diagnosis.png')
    .expect(201);
  const data = { costFen: 80_000, illness: '白血病', account: '6228480402564890018', diagnosis: (uploaded.body as { id: string }).id };
  const { body } = await post(api, applicant, '/api/applications', { processId: 'grant', townshipId: 'north', data }).expect(201);
  const { caseId } = body as { caseId: CaseId };
  return `tasks/${caseId}.${String(await taskNumber(api, caseId, 'review'))}`;
}

describe('the task page', () => {
  it('shows documents, what the rules saw, and what is written is kept as a draft', async () => {
    const task = await apply();
    const page = await stack.signIn(reviewer, `/work/${task}`);
    await page.getByRole('button', { name: '领取' }).click();
    await page.getByRole('radio', { name: '不同意' }).check();
    await page.getByLabel('意见', { exact: true }).fill('票据不全');
    await page.getByText('草稿已保存').waitFor();
    await page.reload();
    expect(await page.getByLabel('意见', { exact: true }).inputValue()).toBe('票据不全');
    await page.getByRole('tab', { name: '材料' }).click();
    await page.getByText('已看 1 / 1').waitFor();
    await page.getByRole('img', { name: '诊断证明' }).waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await page.getByRole('tab', { name: '规则判断' }).click();
    await page.getByText('¥1,000.00').waitFor();
    await page.getByText('来源：县医疗救助办法第八条', { exact: false }).waitFor();
    expect(await listBarriers(page)).toEqual([]);
    if (process.env['SHOTS'] !== undefined) await page.screenshot({ path: `${process.env['SHOTS']}/task.png`, fullPage: true });
    await page.getByRole('tab', { name: '办理经过' }).click();
    await page.getByText('李审核').first().waitFor();
  });

  it('hands a task over by a dialog that says what follows and to whom it may go', async () => {
    await stack.api.person('赵同事', 'reviewer-1@north');
    const task = await apply();
    await post(stack.api, reviewer, `/api/${task}/claim`).expect(200);
    const page = await stack.signIn(reviewer, `/work/${task}`);
    await page.getByRole('button', { name: '更多操作' }).click();
    await page.getByRole('menuitem', { name: '转办' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('交给对方办理，不再归您').waitFor();
    await dialog.getByRole('radio', { name: '赵同事' }).check();
    await dialog.getByLabel('理由').fill('出差');
    expect(await listBarriers(page)).toEqual([]);
    await dialog.getByRole('button', { name: '转办' }).click();
    await page.getByText('已转办').waitFor();
    await page.getByText('赵同事').first().waitFor();
  });

  it('says what others did meanwhile, and keeps what was written', async () => {
    const supervisor = await stack.api.person('督办员', 'supervisor@county');
    const colleague = await stack.api.person('孙同事', 'reviewer-1@north');
    const task = await apply();
    await post(stack.api, reviewer, `/api/${task}/claim`).expect(200);
    const page = await stack.signIn(reviewer, `/work/${task}`);
    await page.getByLabel('意见', { exact: true }).fill('符合条件');
    await post(stack.api, supervisor, `/api/${task}/assign`, { personId: colleague.id }).expect(200);
    await page.getByText('您打开之后，本件有新的进展').waitFor();
    await page.getByText('改派给 孙同事').first().waitFor();
    expect(await page.getByLabel('您已填写的内容（可复制）').inputValue()).toContain('符合条件');
    expect(await listBarriers(page)).toEqual([]);
  });
});

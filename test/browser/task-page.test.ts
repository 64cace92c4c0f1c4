import { asCaseId, asCommandId } from '#contract';
import { DECIDING_PROCESS } from '../../apps/api/src/testing/deciding-process';
import { deploy, get, post } from '../../apps/api/src/testing/test-case';
import { type TestPerson } from '../../apps/api/src/testing/create-test-api';
import { applyForGrant } from '../support/apply-for-grant';
import { type BrowserStack, openBrowserStack } from '../support/browser-stack';
import { holdRequests } from '../support/hold-requests';
import { listBarriers } from '../support/list-barriers';
import { writeScan } from '../support/pdf-files';
import { shoot } from '../support/shoot';

/** Whoever reviews may hand in a photo, too. */
const REVIEW = JSON.parse(DECIDING_PROCESS.files['forms/review.json'] ?? '{}') as { readonly properties: object };
const PHOTO = { type: 'string', title: '核查照片', format: 'uuid', 'x-document': true };
const WITH_PHOTO = {
  ...DECIDING_PROCESS,
  files: {
    ...DECIDING_PROCESS.files,
    'forms/review.json': JSON.stringify({ ...REVIEW, properties: { ...REVIEW.properties, photo: PHOTO } }),
  },
};

let stack: BrowserStack;
let reviewer: TestPerson;

beforeAll(async () => {
  stack = await openBrowserStack();
  await deploy(stack.api, WITH_PHOTO);
  reviewer = await stack.api.person('李审核', 'reviewer-1@north');
});

afterAll(() => stack.close());

afterEach(() => stack.closePages());

describe('the task page', () => {
  it('shows documents, what the rules saw, and what is written is kept as a draft', async () => {
    const task = await applyForGrant(stack);
    const page = await stack.signIn(reviewer, `/work/${task}`);
    await page.getByRole('button', { name: '领取' }).click();
    await page.getByRole('radio', { name: '不同意' }).check();
    await page.getByLabel('意见', { exact: true }).fill('票据不全');
    await page.getByText('草稿已保存').waitFor();
    await page.reload();
    expect(await page.getByLabel('意见', { exact: true }).inputValue()).toBe('票据不全');
    await page.getByText('已看 1 / 1').waitFor();
    await page.getByRole('img', { name: '诊断证明' }).waitFor();
    await page.getByText('没有提交（选交）：费用票据').waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await page.getByRole('tab', { name: '规则判断' }).click();
    await page.getByText('¥1,000.00').waitFor();
    await page.getByText('来源：县医疗救助办法第八条', { exact: false }).waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await shoot(page, 'task', true);
    await page.getByRole('tab', { name: '办理经过' }).click();
    await page.getByText('李审核').first().waitFor();
  });

  it('shows documents beside the form, pages through them by keys, and knows what came since the last look', async () => {
    const task = await applyForGrant(stack, { invoice: { name: 'invoice.pdf', content: writeScan() } });
    await post(stack.api, reviewer, `/api/${task}/claim`).expect(200);
    const page = await stack.signIn(reviewer, `/work/${task}`);
    await page.getByRole('list', { name: '材料清单' }).getByRole('button', { name: '诊断证明' }).click();
    await page.getByRole('img', { name: '诊断证明' }).waitFor();
    const [form, sheet] = [page.getByLabel('意见', { exact: true }), page.getByRole('region', { name: '诊断证明' })];
    const [left, right] = [await form.boundingBox(), await sheet.boundingBox()];
    expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThan(right?.x ?? 0);
    await form.pressSequentially('[');
    await page.getByRole('img', { name: '诊断证明' }).waitFor();
    await form.blur();
    await page.keyboard.press(']');
    await page.getByText('已看 2 / 2').waitFor();
    await page.getByRole('group', { name: '费用票据' }).getByRole('img', { name: '第 1 页，扫描图，没有可读的文字' }).waitFor();
    await shoot(page, 'split', true);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page
      .getByRole('button', { name: 'English' })
      .or(page.getByText('English', { exact: true }))
      .first()
      .click();
    await page.getByText('2 of 2 seen').waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await shoot(page, 'split-1440-en', true);
  });

  it('has documents in a tab of their own on a narrow screen, those that came since the last look marked', async () => {
    const task = await applyForGrant(stack, { invoice: { name: 'invoice.pdf', content: writeScan() } });
    await post(stack.api, reviewer, `/api/${task}/claim`).expect(200);
    const [caseId = ''] = task.replace('tasks/', '').split('.');
    const { body } = await get(stack.api, reviewer, `/api/cases/${caseId}/documents`).expect(200);
    const [diagnosis, invoice] = ['diagnosis.png', 'invoice.pdf'].map(
      (name) => (body as { documents: { id: string; fileName: string }[] }).documents.find(({ fileName }) => fileName === name)?.id ?? '',
    );
    await get(stack.api, reviewer, `/api/documents/${diagnosis ?? ''}/content`).expect(200);
    await stack.api.store.pool.query(`UPDATE documents SET uploaded_at = uploaded_at + interval '1 hour' WHERE id = $1`, [invoice]);
    const page = await stack.openPhone(`/work/${task}`, reviewer);
    await page.getByRole('tab', { name: '材料' }).click();
    const list = page.getByRole('list', { name: '材料清单' });
    await list.getByRole('button', { name: '诊断证明' }).getByText('已看').waitFor();
    await page.getByText('已看 2 / 2').waitFor();
    await page.locator('[role="group"] canvas').waitFor();
    await shoot(page, 'narrow', true);
    await list.getByRole('button', { name: '诊断证明' }).click();
    await page.getByRole('img', { name: '诊断证明' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.getByText('English', { exact: true }).click();
    await page.getByText('2 of 2 seen').waitFor();
    await shoot(page, 'narrow-en', true);
  });

  it('tells a slip when the field is left, takes amounts in yuan, and asks once more before a refusal', async () => {
    const task = await applyForGrant(stack);
    await post(stack.api, reviewer, `/api/${task}/claim`).expect(200);
    const page = await stack.signIn(reviewer, `/work/${task}`);
    const phone = page.getByLabel('核实电话');
    await phone.fill('1381234');
    await phone.blur();
    await page.getByText('不是有效的手机或固定电话号码').waitFor();
    await phone.fill('138 1234 1234');
    await page.getByText('不是有效的手机或固定电话号码').waitFor({ state: 'hidden' });
    const amount = page.getByLabel('核定金额');
    await amount.fill('一千');
    await amount.blur();
    await page.getByText('请填写以元为单位的金额').waitFor();
    await amount.fill('1234.5');
    await amount.blur();
    expect(await amount.inputValue()).toBe('1,234.50');
    await page.getByRole('radio', { name: '不同意' }).check();
    await page.getByRole('button', { name: '提交', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('审核结论：不同意').waitFor();
    await dialog.getByText('提交后不予救助，申请人会收到决定书。').waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await shoot(page, 'confirm', true);
    await dialog.getByRole('button', { name: '返回修改' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: '提交', exact: true }).click();
    await dialog.getByRole('button', { name: '确认提交' }).click();
    await page.getByText('已提交').waitFor();
    const [caseId = ''] = task.replace('tasks/', '').split('.');
    const { rows } = await stack.api.store.pool.query(`SELECT status FROM tasks WHERE case_id = $1 AND element = 'review'`, [caseId]);
    expect(rows).toEqual([{ status: 'completed' }]);
  });

  it('hands a task over by a dialog that says what follows and to whom it may go', async () => {
    await stack.api.person('赵同事', 'reviewer-1@north');
    const task = await applyForGrant(stack);
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

  it('gives a name to what reached the case at no step of its process', async () => {
    const task = await applyForGrant(stack);
    const [caseId = ''] = task.replace('tasks/', '').split('.');
    const changes = [{ class: 'extreme-poverty', change: 'added', validFrom: '2026-03-01' }];
    const command = { kind: 'identity-changed', id: asCommandId('changed'), changes } as const;
    expect(await stack.api.api.parts.cases.advance(asCaseId(caseId), command, stack.api.api.parts.wall())).toMatchObject({ ok: true });
    const page = await stack.signIn(reviewer, `/work/${task}`);
    await page.getByRole('heading', { name: '收到的信息' }).waitFor();
    await page.getByText('English', { exact: true }).click();
    await page.getByRole('heading', { name: 'Information received' }).waitFor();
  });

  it('says what others did meanwhile, and keeps what was written', async () => {
    const supervisor = await stack.api.person('督办员', 'supervisor@county');
    const colleague = await stack.api.person('孙同事', 'reviewer-1@north');
    const task = await applyForGrant(stack);
    await post(stack.api, reviewer, `/api/${task}/claim`).expect(200);
    const page = await stack.signIn(reviewer, `/work/${task}`);
    await page.getByLabel('意见', { exact: true }).fill('符合条件');
    await post(stack.api, supervisor, `/api/${task}/assign`, { personId: colleague.id }).expect(200);
    await page.getByText('您打开之后，本件有新的进展').waitFor();
    await page.getByText('改派给 孙同事').first().waitFor();
    expect(await page.getByLabel('您已填写的内容（可复制）').inputValue()).toContain('符合条件');
    expect(await listBarriers(page)).toEqual([]);
  });

  it('keeps what was written while the network was away as soon as it is back', async () => {
    const task = await applyForGrant(stack);
    await post(stack.api, reviewer, `/api/${task}/claim`).expect(200);
    const page = await stack.signIn(reviewer, `/work/${task}`);
    const opinion = page.getByLabel('意见', { exact: true });
    await opinion.waitFor();
    await page.context().setOffline(true);
    await opinion.fill('断网时写的意见');
    await page.getByText('恢复连接后自动保存').waitFor();
    await page.context().setOffline(false);
    await page.getByText('草稿已保存').waitFor();
    const { body } = await get(stack.api, reviewer, `/api/${task}/draft`).expect(200);
    expect(body).toMatchObject({ data: { opinion: '断网时写的意见' } });
  });

  it('is handed in by button or keys only when what is on its way up is there', async () => {
    const task = await applyForGrant(stack);
    await post(stack.api, reviewer, `/api/${task}/claim`).expect(200);
    const page = await stack.signIn(reviewer, `/work/${task}`);
    await page.getByRole('radio', { name: '同意', exact: true }).check();
    const letGo = await holdRequests(page, '**/api/documents');
    await page.getByLabel('核查照片').setInputFiles({ name: '现场.pdf', mimeType: 'application/pdf', buffer: writeScan() });
    await page.getByText('还有材料正在上传').waitFor();
    const handIn = page.getByRole('button', { name: '提交', exact: true });
    expect(await handIn.isDisabled()).toBe(true);
    await page.getByLabel('意见', { exact: true }).press('Control+Enter');
    expect(await listBarriers(page)).toEqual([]);
    letGo();
    await page.getByText('已上传：现场.pdf').waitFor();
    await handIn.click();
    await page.getByText('已提交').waitFor();
    const { body } = await get(stack.api, reviewer, `/api/cases/${task.replace('tasks/', '').split('.')[0] ?? ''}/documents`).expect(200);
    expect((body as { documents: { fileName: string }[] }).documents.map(({ fileName }) => fileName)).toContain('现场.pdf');
  });

  it('shows no form before the draft was read, so that nothing is written over it', async () => {
    const task = await applyForGrant(stack);
    await post(stack.api, reviewer, `/api/${task}/claim`).expect(200);
    const page = await stack.signIn(reviewer, `/work/${task}`);
    await page.getByLabel('意见', { exact: true }).fill('先前的意见');
    await page.getByText('草稿已保存').waitFor();
    await page.route('**/draft', (route) => route.abort());
    await page.reload();
    await page.getByText('草稿暂时没有取到').waitFor();
    expect(await page.getByRole('button', { name: '提交', exact: true }).count()).toBe(0);
    expect(await listBarriers(page)).toEqual([]);
    await page.unroute('**/draft');
    await page.getByRole('button', { name: '重试' }).click();
    await page.getByRole('button', { name: '提交', exact: true }).waitFor();
    expect(await page.getByLabel('意见', { exact: true }).inputValue()).toBe('先前的意见');
  });

  it('stays as it is where the network is away, and says when it is no longer the reader’s', async () => {
    const task = await applyForGrant(stack);
    await post(stack.api, reviewer, `/api/${task}/claim`).expect(200);
    const page = await stack.signIn(reviewer, `/work/${task}`);
    await page.getByLabel('意见', { exact: true }).fill('符合条件');
    await page.getByText('草稿已保存').waitFor();
    await page.context().setOffline(true);
    await page.getByText('English', { exact: true }).click();
    await page.getByRole('button', { name: 'Hand in', exact: true }).waitFor();
    await page.context().setOffline(false);
    const [caseId = ''] = task.replace('tasks/', '').split('.');
    await post(stack.api, reviewer, `/api/cases/${caseId}/recusals`, { reason: '是我的亲属' }).expect(200);
    await page.getByText('中文', { exact: true }).click();
    await page.getByText('本环节已不归您办理').waitFor();
    await page.getByRole('button', { name: '提交', exact: true }).waitFor({ state: 'hidden' });
    expect(await page.getByText('白血病').count()).toBe(0);
    expect(await page.getByLabel('您已填写的内容（可复制）').inputValue()).toContain('符合条件');
    expect(await listBarriers(page)).toEqual([]);
  });
});

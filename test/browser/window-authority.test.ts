import { deployCard, get, startCard } from '../../apps/api/src/testing/test-case';
import { type BrowserStack, openBrowserStack } from '../support/browser-stack';
import { listBarriers } from '../support/list-barriers';

const PAPER = { name: '授权委托书.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7\n授权委托书') };

let stack: BrowserStack;
beforeAll(async () => {
  stack = await openBrowserStack();
  await deployCard(stack.api);
});
afterAll(() => stack.close());
afterEach(() => stack.closePages());

it('a clerk writes down at the window who acts for an applicant without an account, and ends it again', async () => {
  const { caseId } = await startCard(stack.api);
  const helper = await stack.api.person('赵帮办');
  const clerk = await stack.api.person('周敏', 'intake-clerk@county');
  const page = await stack.signIn(clerk, `/work/cases/${caseId}`);
  await page.getByRole('button', { name: '登记代办授权' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: '确定' }).click();
  await dialog.getByText('请上传申请人签名的授权委托书').waitFor();
  await dialog.getByLabel('代办人的用户名').fill(helper.username);
  await dialog.getByLabel(/^代办人姓名/).fill('赵帮办');
  await dialog.getByRole('radio', { name: '家属' }).check();
  await dialog.locator('input[type=file]').setInputFiles(PAPER);
  await dialog.getByText('授权委托书.pdf').waitFor();
  await dialog.getByRole('checkbox').check();
  expect(await listBarriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: '确定' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.getByText('赵帮办').first().waitFor();
  await get(stack.api, helper, `/api/cases/${caseId}`).expect(200);
  await page.getByRole('button', { name: '终止代办授权' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '确定' }).click();
  await page.getByRole('button', { name: '登记代办授权' }).waitFor();
  await get(stack.api, helper, `/api/cases/${caseId}`).expect(404);
});

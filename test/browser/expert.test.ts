import { PANEL_PROCESS } from '../../apps/api/src/testing/panel-process';
import { type TestPerson } from '../../apps/api/src/testing/create-test-api';
import { deploy, post } from '../../apps/api/src/testing/test-case';
import { type BrowserStack, openBrowserStack } from '../support/browser-stack';
import { listBarriers } from '../support/list-barriers';
import { shoot } from '../support/shoot';

let stack: BrowserStack;
let expert: TestPerson;
let other: TestPerson;

beforeAll(async () => {
  stack = await openBrowserStack();
  await deploy(stack.api, PANEL_PROCESS);
  expert = await stack.api.person('专家甲', 'expert@hospital');
  other = await stack.api.person('专家乙', 'expert@hospital');
  for (let n = 0; n < 3; n += 1) {
    const applicant = await stack.api.person('王小明');
    const data = { experts: [expert.id, other.id], alternates: [] };
    await post(stack.api, applicant, '/api/applications', { processId: 'appraisal', townshipId: 'north', data }).expect(201);
  }
});

afterAll(() => stack.close());

afterEach(() => stack.closePages());

describe('an expert’s day', () => {
  it('goes from the panel over the sheet with drafts to handing in together, and shows nobody’s name or answer', async () => {
    const page = await stack.signIn(expert, '/work/panels');
    await page.getByText('3 件待您评定').waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await page.getByRole('link', { name: '打开评定表' }).click();
    await page.getByRole('radio', { name: '是' }).first().check();
    await page.getByText('草稿已保存').waitFor();
    await page.reload();
    expect(await page.getByRole('radio', { name: '是' }).first().isChecked()).toBe(true);
    expect(await page.getByRole('main').innerText()).not.toContain('王小明');
    expect(await listBarriers(page)).toEqual([]);
    await shoot(page, 'panel', true);
    await page.getByRole('button', { name: '其余 2 件填相同意见' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: '否' }).check();
    await dialog.getByRole('button', { name: '填入' }).click();
    await page.getByRole('button', { name: '提交已填的 3 件' }).click();
    await page.getByText('已提交 3 件').waitFor();
  });

  it('tells the second expert how many have handed in, and not what', async () => {
    const page = await stack.signIn(other, '/work/panels');
    await page.getByRole('link', { name: '打开评定表' }).click();
    await page.getByText('已交 1 / 2（法定 2 人）').first().waitFor();
    const text = await page.getByRole('main').innerText();
    expect(text).not.toContain('专家甲');
    expect(await page.getByRole('main').getByRole('radio', { checked: true }).count()).toBe(0);
  });
});

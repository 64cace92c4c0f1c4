import { PANEL_PROCESS } from '../../apps/api/src/testing/panel-process';
import { type TestPerson } from '../../apps/api/src/testing/create-test-api';
import { deploy, get, post } from '../../apps/api/src/testing/test-case';
import { type BrowserStack, openBrowserStack } from '../support/browser-stack';
import { eventually } from '../support/eventually';
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
  await draw(3, expert, other);
});

/** Applications about which these experts give their opinions. */
async function draw(count: number, ...experts: readonly TestPerson[]): Promise<void> {
  for (let n = 0; n < count; n += 1) {
    const applicant = await stack.api.person('王小明');
    const data = { experts: experts.map(({ id }) => id), alternates: [] };
    await post(stack.api, applicant, '/api/applications', { processId: 'appraisal', townshipId: 'north', data }).expect(201);
  }
}

interface DrawnLine {
  readonly task: string;
  readonly draft: { readonly data?: unknown };
}

/** The lines of somebody's only sheet. */
async function linesOf(person: TestPerson): Promise<readonly DrawnLine[]> {
  const { body } = await get(stack.api, person, '/api/panels').expect(200);
  const [panel] = (body as { readonly panels: readonly { readonly id: string }[] }).panels;
  const sheet = await get(stack.api, person, `/api/panels/${panel?.id ?? ''}`).expect(200);
  return (sheet.body as { readonly lines: readonly DrawnLine[] }).lines;
}

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
    await page.getByText('本评定表的意见已全部提交').waitFor();
    expect(await page.getByRole('button', { name: '提交已填的' }).count()).toBe(0);
    expect(await page.getByRole('main').getByRole('radio').count()).toBe(0);
    expect(await listBarriers(page)).toEqual([]);
    await page.getByRole('link', { name: '返回评定列表' }).click();
    await page.getByText('现在没有等您评定的办件').waitFor();
  });

  it('tells the second expert how many have handed in, and not what', async () => {
    const page = await stack.signIn(other, '/work/panels');
    await page.getByRole('link', { name: '打开评定表' }).click();
    await page.getByText('已交 1 / 2（法定 2 人）').first().waitFor();
    const text = await page.getByRole('main').innerText();
    expect(text).not.toContain('专家甲');
    expect(await page.getByRole('main').getByRole('radio', { checked: true }).count()).toBe(0);
  });

  it('is told the office as a number: how many have handed in, of how many, and the quorum', async () => {
    const [line] = await linesOf(other);
    const [caseId = ''] = line?.task.split('.') ?? [];
    await stack.api.store.pool.query("UPDATE cases SET batch = '2026-03' WHERE id = $1", [caseId]);
    const page = await stack.signIn(await stack.api.person('周窗口', 'intake-clerk@county'), `/work/cases/${caseId}`);
    await page.getByText('鉴定意见的评定意见 已交 1 / 2（法定 2 人）').waitFor();
    expect(await page.getByRole('main').innerText()).not.toContain('专家甲');
    await page.goto(`${stack.origin}/work/batches/2026-03`);
    await page.getByText('鉴定意见 已交 1 / 2（法定 2 人）').waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await stack.api.store.pool.query('UPDATE cases SET batch = NULL WHERE id = $1', [caseId]);
  });

  it('finds what was typed when they leave by the menu at once and come back, and fills only what is empty', async () => {
    const third = await stack.api.person('专家丙', 'expert@hospital');
    await draw(3, third, other);
    const page = await stack.signIn(third, '/work/panels');
    const sheet = page.getByRole('link', { name: '打开评定表' });
    await sheet.click();
    await page.getByRole('radio', { name: '是' }).first().check();
    await page.getByRole('navigation').getByRole('link', { name: '专家评定' }).click();
    await sheet.click();
    await page.getByRole('button', { name: '其余 2 件填相同意见' }).waitFor();
    expect(await page.getByRole('radio', { name: '是' }).first().isChecked()).toBe(true);
  });

  it('is told of a draft that is refused, and has the others kept', async () => {
    const fourth = await stack.api.person('专家丁', 'expert@hospital');
    await draw(2, fourth, other);
    const page = await stack.signIn(fourth, '/work/panels');
    await page.getByRole('link', { name: '打开评定表' }).click();
    await page.getByRole('radio', { name: '是' }).nth(1).waitFor();
    const [first, second] = await linesOf(fourth);
    await post(stack.api, fourth, `/api/tasks/${first?.task ?? ''}/complete`, { data: { meets: true } }).expect(200);
    await page.getByRole('radio', { name: '否' }).first().check();
    await page.getByRole('radio', { name: '否' }).nth(1).check();
    await page.getByText('草稿未保存：').waitFor();
    await eventually(async () => {
      expect(await linesOf(fourth)).toMatchObject([{ task: second?.task, draft: { data: { meets: false } } }]);
    });
    await page.getByRole('button', { name: '提交已填的 2 件' }).click();
    await page.getByText('已提交 1 件，1 件未能提交').waitFor();
    await page.getByText('未能提交：').first().waitFor();
    expect(await page.getByRole('textbox', { name: '已填写的内容（可复制）' }).inputValue()).toContain('否');
  });
});

import { PASSWORD } from '../../apps/api/src/testing/create-test-api';
import { type BrowserStack, openBrowserStack } from '../support/browser-stack';
import { listBarriers } from '../support/list-barriers';
import { shoot } from '../support/shoot';

let stack: BrowserStack;

beforeAll(async () => {
  stack = await openBrowserStack();
});

afterAll(() => stack.close());

afterEach(() => stack.closePages());

describe('a security administrator’s day', () => {
  it('brings a new colleague from an account over a post to a password of their own', async () => {
    const page = await stack.signIn(await stack.api.person('安宁', 'security-administrator@county'), '/work/people');
    await page.getByRole('link', { name: '安宁' }).waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: '新建账号' }).click();
    await page.getByRole('dialog').getByLabel('姓名').fill('林新');
    await page.getByRole('dialog').getByLabel('用户名').fill('lin-xin');
    await page.getByRole('button', { name: '新建', exact: true }).click();
    const first = await page.getByRole('dialog').locator('code').innerText();
    expect(await listBarriers(page)).toEqual([]);
    await page.getByRole('button', { name: '已记下' }).click();
    await page.getByText('尚未分配岗位').waitFor();
    await page.getByRole('button', { name: '分配岗位' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: '岗位' }).click();
    await page.getByTitle('初审岗').click();
    await dialog.getByRole('combobox', { name: '机构' }).click();
    await page.getByTitle('北乡').click();
    await dialog.getByLabel('起始日').fill('2026-03-02');
    await dialog.getByRole('button', { name: '确定' }).click();
    await page.getByRole('cell', { name: '在岗' }).waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await shoot(page, 'account');

    const theirs = await (await stack.openWindow()).newPage();
    await theirs.goto(`${stack.origin}/work/`);
    await theirs.getByLabel('用户名').fill('lin-xin');
    await theirs.getByLabel('密码').fill(first);
    await theirs.getByRole('button', { name: '登录' }).click();
    await theirs.getByLabel('初始密码').fill(first);
    await theirs.getByLabel('新密码（不少于10位）').fill(PASSWORD);
    await theirs.getByLabel('再次输入新密码').fill(PASSWORD);
    expect(await listBarriers(theirs)).toEqual([]);
    await theirs.getByRole('button', { name: '保存并继续' }).click();
    await theirs.getByRole('heading', { name: '待办事项' }).waitFor();
  });

  it('adds a village to the organisations', async () => {
    const page = await stack.signIn(await stack.api.person('安宁', 'security-administrator@county'), '/work/organisations');
    await page.getByRole('button', { name: '在“北乡”下添加机构' }).click();
    await page.getByRole('dialog').getByRole('combobox', { name: '类型' }).click();
    await page.getByTitle('村（社区）').click();
    await page.getByRole('dialog').getByLabel('名称').fill('柳树村');
    await page.getByRole('button', { name: '确定' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await listBarriers(page)).toEqual([]);
    await shoot(page, 'organisations');
    const { rows } = await stack.api.store.pool.query('SELECT name FROM organisations WHERE parent_id = $1', ['north']);
    expect(rows).toEqual([{ name: '柳树村' }]);
  });

  it('finds pages and menu closed with another post', async () => {
    const page = await stack.signIn(await stack.api.person('周敏', 'intake-clerk@north'), '/work/people');
    await page.getByText('您的岗位不能查看本页').waitFor();
    expect(await page.getByRole('link', { name: '人员与岗位' }).count()).toBe(0);
  });
});

import { type TestPerson } from '../../apps/api/src/testing/create-test-api';
import { post } from '../../apps/api/src/testing/test-case';
import { type BrowserStack, openBrowserStack } from '../support/browser-stack';
import { expectFit } from '../support/expect-fit';
import { fillSignIn } from '../support/fill-sign-in';

let stack: BrowserStack;
let security: TestPerson;

beforeAll(async () => {
  stack = await openBrowserStack();
  security = await stack.api.person('安宁', 'security-administrator@county');
});

afterAll(() => stack.close());

afterEach(() => stack.closePages());

describe('an applicant with a first password', () => {
  it.each([
    ['signs in', '/sign-in'],
    ['opens a page of the account', '/cases'],
  ])('chooses another on a phone where they %s, and goes on from there', async (_when, path) => {
    const username = `applicant-at${path.replace('/', '-')}`;
    const { body } = await post(stack.api, security, '/api/people', { name: '王桂芳', username }).expect(201);
    const first = (body as { readonly password: string }).password;
    const page = await stack.openPhone(path);
    await fillSignIn(page, { username }, first);
    await page.getByRole('heading', { name: '请设置您自己的密码' }).waitFor();
    await page.getByLabel('初始密码').fill(first);
    await page.getByLabel('新密码（不少于10位）').fill('short');
    await page.getByRole('button', { name: '保存并继续' }).tap();
    await page.getByText('新密码不少于10位').waitFor();
    await page.getByText('两次输入的新密码不一致').waitFor();
    await expectFit(page);
    await page.getByLabel('新密码（不少于10位）').fill('my-own-password');
    await page.getByLabel('再次输入新密码').fill('my-own-password');
    await page.getByRole('button', { name: '保存并继续' }).tap();
    await page.waitForURL(`${stack.origin}${path === '/sign-in' ? '/' : path}`);
    await page.getByRole('heading', { name: '请设置您自己的密码' }).waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: '我的办件' }).tap();
    await page.getByText('现在没有要您办的事').waitFor();
  });
});

describe('an applicant who signs out', () => {
  it('is told where that failed, and that the phone is still signed in', async () => {
    const page = await stack.openPhone('/sign-in', await stack.api.person('王桂芳'));
    const signOut = page.getByRole('button', { name: '退出' });
    await signOut.waitFor();
    await page.context().setOffline(true);
    await signOut.tap();
    await page.getByText('没有退出成功，您仍然登录着。').waitFor();
    await expectFit(page);
    await page.context().setOffline(false);
    await signOut.tap();
    await page.getByRole('link', { name: '登录', exact: true }).waitFor();
  });
});

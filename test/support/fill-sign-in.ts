import { type Page } from 'playwright-core';
import { PASSWORD, type TestPerson } from '../../apps/api/src/testing/create-test-api';

/** Types name and password where a page asks for them, and signs in. */
export async function fillSignIn(page: Page, person: Pick<TestPerson, 'username'>, password: string = PASSWORD): Promise<void> {
  await page.getByLabel('用户名').fill(person.username);
  await page.getByLabel('密码').fill(password);
  // The dialog over a page has 稍后再登录 beside it.
  await page.getByRole('button', { name: '登录', exact: true }).click();
}

import { join } from 'node:path';
import { readProcessFolder } from '../../apps/operator/src/processes/process-folder';
import { type TestPerson } from '../../apps/api/src/testing/create-test-api';
import { type BrowserStack, openBrowserStack } from '../support/browser-stack';
import { checkout } from '../support/checkout';
import { listBarriers } from '../support/list-barriers';

const FOLDER = readProcessFolder(join(checkout, 'workflows/processes/chronic-card-appraisal'));

let stack: BrowserStack;
let owner: TestPerson;

beforeAll(async () => {
  stack = await openBrowserStack({ HUIBAN_UPLOAD_LIMIT_BYTES: '5000000' });
  owner = await stack.api.person('钱流程', 'process-owner@county');
  const { cases, wall } = stack.api.api.parts;
  const deployed = await cases.deploy(FOLDER, { region: '340321', now: wall() });
  if (!deployed.ok) throw new Error(JSON.stringify(deployed.findings));
});

afterAll(() => stack.close());

afterEach(() => stack.closePages());

describe('the process owner’s day', () => {
  it('reads a process: its diagram with the list beside it, forms, decisions and parameters', async () => {
    const page = await stack.signIn(owner, '/work/definitions');
    await page.getByRole('link', { name: '门诊慢特病待遇认定' }).click();
    await page.locator('.bjs-powered-by').waitFor();
    await page.getByRole('button', { name: /^初审/ }).first().click();
    await page.locator('g.selected[data-element-id]').waitFor({ state: 'attached' });
    expect(await listBarriers(page)).toEqual([]);
    await page.getByRole('tab', { name: '决策表' }).click();
    await page.getByRole('columnheader', { name: '病种类别' }).waitFor();
    expect(await listBarriers(page)).toEqual([]);
    await page.getByRole('tab', { name: '参数' }).click();
    await page.getByRole('columnheader', { name: '生效日期' }).first().waitFor();
    await page.getByText('English').click();
    await page.getByRole('columnheader', { name: 'In force from' }).first().waitFor();
    expect(await listBarriers(page)).toEqual([]);
  });
});

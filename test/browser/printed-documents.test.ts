import { deploy, startCard } from '../../apps/api/src/testing/test-case';
import { CARD_PROCESS } from '../../apps/api/src/testing/test-process';
import { type TestPerson } from '../../apps/api/src/testing/create-test-api';
import { type BrowserStack, openBrowserStack } from '../support/browser-stack';
import { listBarriers } from '../support/list-barriers';

const TEMPLATE = { title: '受理通知书', series: '卡受', addressee: '=case.applicant.name', blocks: [{ text: '材料齐全。' }] };
/** The card process, with two notices that are served before the review. */
const SERVING = {
  ...CARD_PROCESS,
  files: {
    ...CARD_PROCESS.files,
    'process.bpmn': (CARD_PROCESS.files['process.bpmn'] ?? '')
      .replace(
        '<bpmn:userTask id="review"',
        `<bpmn:sendTask id="serve" name="送达" huiban:document="acceptance"/>
         <bpmn:sendTask id="inform" name="告知" huiban:document="limits"/><bpmn:userTask id="review"`,
      )
      .replace(
        'sourceRef="applied" targetRef="review"/>',
        `sourceRef="applied" targetRef="serve"/><bpmn:sequenceFlow id="served" sourceRef="serve" targetRef="inform"/>
         <bpmn:sequenceFlow id="informed" sourceRef="inform" targetRef="review"/>`,
      ),
    'documents/acceptance.json': JSON.stringify(TEMPLATE),
    'documents/limits.json': JSON.stringify({ ...TEMPLATE, title: '办理期限告知书', series: '卡告' }),
  },
};

let stack: BrowserStack;
let reviewer: TestPerson;

beforeAll(async () => {
  stack = await openBrowserStack();
  await deploy(stack.api, SERVING);
  reviewer = await stack.api.person('李审核', 'reviewer-1@north');
});

afterAll(() => stack.close());

afterEach(() => stack.closePages());

describe('documents of a case that are printed as one', () => {
  it.each([
    ['opens them in a window of their own', false],
    ['gives a link to them where the browser lets no window open', true],
  ])('%s', async (_, isBlocked) => {
    const { caseId } = await startCard(stack.api);
    const page = await stack.signIn(reviewer, `/work/cases/${caseId}`);
    if (isBlocked) await page.evaluate('window.open = () => null');
    await page.getByRole('tab', { name: '文书' }).click();
    await page.getByRole('checkbox', { name: '受理通知书' }).check();
    await page.getByRole('checkbox', { name: '办理期限告知书' }).check();
    const shown = page.context().waitForEvent('page');
    await page.getByRole('button', { name: '合并打印所选（2）' }).click();
    if (isBlocked) {
      await page.getByText('浏览器拦截了新窗口').waitFor();
      expect(await listBarriers(page)).toEqual([]);
      const link = page.getByRole('link', { name: '打开文书' });
      expect(await link.getAttribute('href')).toMatch(/^blob:/);
      await link.click();
    }
    // What is in it a browser without a screen saves instead of showing it.
    await shown;
    expect(await page.getByText('浏览器拦截了新窗口').count()).toBe(isBlocked ? 1 : 0);
  });
});

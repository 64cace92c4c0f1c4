import { type CaseId } from '#contract';
import { orderPayment, settlePayment } from '#store';
import { deployCard, startCard } from '../../apps/api/src/testing/test-case';
import { type BrowserStack, openBrowserStack } from '../support/browser-stack';
import { listBarriers } from '../support/list-barriers';

const PAYEE = { name: '陈桂兰', bank: '农商行', account: '6200990000000000001' };

let stack: BrowserStack;
let returned: string;

beforeAll(async () => {
  stack = await openBrowserStack();
  await deployCard(stack.api);
  returned = await pay('returned', 630_000);
  await pay('paid', 120_050);
});

afterAll(() => stack.close());

afterEach(() => stack.closePages());

/** A payment of a case of its own, and what the bank said; the number of the case. */
async function pay(result: 'paid' | 'returned', amountFen: number): Promise<string> {
  const started = await startCard(stack.api);
  const caseId = started.caseId as CaseId;
  const at = new Date('2026-03-03T01:00:00Z');
  const ordered = await orderPayment(stack.api.store, { caseId, jobNo: 1, decision: 'aid', amountFen, payee: PAYEE, orderedAt: at });
  if (!ordered.ok) throw new Error(ordered.code);
  await settlePayment(stack.api.store, { caseId, payment: ordered.payment, result, at });
  return started.number;
}

describe('the cashier', () => {
  it('sees first what came back and what to do, then all payments and the sums of each month', async () => {
    const page = await stack.signIn(await stack.api.person('吴出纳', 'cashier@county'), '/work/payments?year=2026');
    await page.getByText('请核对收款人姓名、开户行和账号。').waitFor();
    await page.getByText('2026-03').waitFor();
    // Among those to be dealt with, and among all.
    await page.getByRole('link', { name: returned }).nth(1).waitFor();
    expect(await page.content()).not.toContain(PAYEE.account);
    expect(await listBarriers(page)).toEqual([]);
    await page.getByText('已到账', { exact: true }).first().click();
    await page.waitForURL(/status=paid/);
    await page.getByText('¥1,200.50').first().waitFor();
    await page.getByText('English').click();
    await page.getByText('Returned and to be dealt with').waitFor();
    expect(await listBarriers(page)).toEqual([]);
  });

  it('of another township sees none of them, and a reviewer is not let in', async () => {
    const south = await stack.signIn(await stack.api.person('郑出纳', 'cashier@south'), '/work/payments?year=2026');
    await south.getByText('没有符合条件的拨付。').waitFor();
    const reviewer = await stack.signIn(await stack.api.person('李审核', 'reviewer-1@north'), '/work/payments');
    await reviewer.getByText('您的岗位不能查看本页').waitFor();
  });
});

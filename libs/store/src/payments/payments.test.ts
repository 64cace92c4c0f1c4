import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { createTestStore, dropTestStore } from '../testing/create-test-store';
import { putCase, testCaseId } from '../testing/test-cases';
import { listPaymentsOfCase } from './list-payments';
import { type Ordered, orderPayment, type PaymentOrder } from './order-payment';
import { settlePayment } from './settle-payment';

let store: Store;
beforeAll(async () => {
  store = await createTestStore();
  for (const no of [1, 2]) await putCase(store, { id: testCaseId(no) });
});
afterAll(() => dropTestStore(store));
beforeEach(() => store.pool.query('TRUNCATE payments'));

const PAYEE = { name: '陈桂兰', bank: '农商行', account: '6200990000000000001' };
const at = new Date('2026-03-02Z');
const order = (more: Partial<PaymentOrder> = {}): Promise<Ordered> =>
  orderPayment(store, { caseId: testCaseId(1), jobNo: 1, decision: 'aid', amountFen: 630_000, payee: PAYEE, orderedAt: at, ...more });
const settle = (payment: string, result: 'paid' | 'returned') => settlePayment(store, { caseId: testCaseId(1), payment, result, at });
const idOf = (ordered: Ordered): string => (ordered.ok ? ordered.payment : ordered.code);
const statuses = async () => (await listPaymentsOfCase(store, testCaseId(1))).map(({ status }) => status);

describe('a payment', () => {
  it('is ordered once by one job, however often and however many at once', async () => {
    const ordered = await Promise.all([1, 2, 3, 4].map(() => order()));
    expect(new Set(ordered.map(idOf)).size).toBe(1);
    expect(await statuses()).toEqual(['ordered']);
  });

  it('has no second one of the same decision while it waits for the bank, whoever comes first', async () => {
    const ordered = await Promise.all([1, 2, 3, 4].map((jobNo) => order({ jobNo })));
    expect(ordered.filter(({ ok }) => ok)).toHaveLength(1);
    expect(ordered.filter(({ ok }) => !ok)).toEqual(Array(3).fill({ ok: false, code: 'payment-open' }));
  });

  it('has no second one after it was made', async () => {
    await settle(idOf(await order()), 'paid');
    expect(await order({ jobNo: 2 })).toEqual({ ok: false, code: 'payment-made' });
    expect(await statuses()).toEqual(['paid']);
  });

  it('is ordered again under the same decision after it was returned, and then again stands alone', async () => {
    await settle(idOf(await order()), 'returned');
    expect(await order({ jobNo: 2 })).toMatchObject({ ok: true });
    expect(await order({ jobNo: 3 })).toEqual({ ok: false, code: 'payment-open' });
    expect(await statuses()).toEqual(['returned', 'ordered']);
  });

  it('is another one for another decision or another case', async () => {
    await order();
    expect(await order({ jobNo: 2, decision: 'enrollment' })).toMatchObject({ ok: true });
    expect(await order({ caseId: testCaseId(2) })).toMatchObject({ ok: true });
  });

  it('keeps the first answer of the bank, told once or twice, and takes no other', async () => {
    const payment = idOf(await order());
    expect([await settle(payment, 'paid'), await settle(payment, 'paid')]).toEqual([{ ok: true }, { ok: true }]);
    expect(await settle(payment, 'returned')).toEqual({ ok: false, code: 'payment-settled-otherwise' });
    expect(await statuses()).toEqual(['paid']);
  });

  it('is not ordered by a case that has ended', async () => {
    await putCase(store, { id: testCaseId(99), closed: true });
    expect(await order({ caseId: testCaseId(99) })).toEqual({ ok: false, code: 'case-closed' });
  });

  it('is not settled by another case', async () => {
    const payment = idOf(await order({ caseId: testCaseId(2) }));
    expect(await settle(payment, 'paid')).toEqual({ ok: false, code: 'payment-unknown' });
  });

  it('keeps payee and account encrypted', async () => {
    await order();
    expect(await listPaymentsOfCase(store, testCaseId(1))).toMatchObject([{ amountFen: 630_000, payee: PAYEE }]);
    const { rows } = await queryStore<{ payee: Buffer }>(store, { text: 'SELECT payee FROM payments' });
    expect(rows[0]?.payee.includes(PAYEE.account)).toBe(false);
  });
});

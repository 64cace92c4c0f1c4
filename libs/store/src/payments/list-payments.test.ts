import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { createTestStore, dropTestStore } from '../testing/create-test-store';
import { putCase, testCaseId } from '../testing/test-cases';
import { organisationId } from '../testing/test-people';
import { listPayments, listPaymentsStatement, type PaymentQuery } from './list-payments';
import { orderPayment } from './order-payment';
import { settlePayment } from './settle-payment';

const OFFICES = ['county', 'east'];
const DAY = 86_400_000;

let store: Store;
beforeAll(async () => {
  store = await createTestStore();
  for (let no = 1; no <= 6; no += 1) {
    const caseId = await putCase(store, { id: testCaseId(no), organisationId: OFFICES[no % 2] ?? '' });
    const at = new Date(Date.parse('2026-03-02Z') + no * DAY);
    const payee = { name: '陈桂兰', bank: '农商行', account: '6200990000000000001' };
    const ordered = await orderPayment(store, { caseId, jobNo: 1, decision: 'aid', amountFen: no, payee, orderedAt: at });
    if (no <= 2 && ordered.ok) await settlePayment(store, { caseId, payment: ordered.payment, result: 'paid', at });
  }
});
afterAll(() => dropTestStore(store));

const of = (more: Partial<PaymentQuery>): PaymentQuery => ({ offices: OFFICES.map(organisationId), limit: 10, ...more });
const amounts = async (more: Partial<PaymentQuery>) => (await listPayments(store, of(more))).map(({ amountFen }) => amountFen);

describe('a list of payments', () => {
  it('has the latest first, of the offices asked for only', async () => {
    expect(await amounts({})).toEqual([6, 5, 4, 3, 2, 1]);
    expect(await amounts({ offices: [organisationId('east')] })).toEqual([5, 3, 1]);
    expect(await amounts({ offices: [] })).toEqual([]);
  });

  it('is narrowed to a status', async () => {
    expect(await amounts({ status: 'paid' })).toEqual([2, 1]);
  });

  it('comes in pages that neither repeat nor leave out, over all offices', async () => {
    const [first, second] = await listPayments(store, of({ limit: 2 }));
    expect([first?.amountFen, second?.amountFen]).toEqual([6, 5]);
    expect(await amounts({ limit: 3, after: second?.id })).toEqual([4, 3, 2]);
    expect(await amounts({ status: 'ordered', after: second?.id })).toEqual([4, 3]);
  });

  it.each<Partial<PaymentQuery>>([{}, { status: 'ordered' }, { after: testCaseId(1) }])(
    'is read by an index of the office (%j)',
    async (more) => {
      const text = `INSERT INTO payments SELECT gen_random_uuid(), case_id, n, decision || n, amount_fen, payee, status, ordered_at, settled_at, organisation_id
      FROM payments p, generate_series(100, 700) n WHERE job_no = 1`;
      await queryStore(store, { text });
      await queryStore(store, { text: 'ANALYZE payments' });
      const { text: sql, values = [] } = listPaymentsStatement(of(more));
      const { rows } = await queryStore<{ 'QUERY PLAN': string }>(store, { text: `EXPLAIN ${sql}`, values });
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      await queryStore(store, { text: 'DELETE FROM payments WHERE job_no > 1' });
      expect(plan).toMatch(more.status === undefined ? /using payments_office on/ : /using payments_office_status on/);
    },
  );
});

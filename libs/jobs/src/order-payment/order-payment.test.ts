import { type PaymentOrder } from '#store';
import { servicesOf } from '../testing/services-of';
import { testJob } from '../testing/test-job';
import { orderPayment } from './order-payment';

const INPUT = { decision: 'aid', amountFen: 630_000, payee: '陈桂兰', bank: '农商行', account: '6200990000000000001' };

describe('order-payment', () => {
  it('orders the amount for the payee and gives the payment', async () => {
    const orders: Omit<PaymentOrder, 'caseId' | 'jobNo' | 'orderedAt'>[] = [];
    const services = servicesOf({
      orderPayment: (_job, order) => {
        orders.push(order);
        return Promise.resolve({ ok: true, payment: 'payment-1' });
      },
    });
    expect(await orderPayment(testJob(INPUT), services)).toEqual({ payment: 'payment-1' });
    expect(orders).toEqual([
      { decision: 'aid', amountFen: 630_000, payee: { name: '陈桂兰', bank: '农商行', account: '6200990000000000001' } },
    ]);
  });

  it.each(['payment-open', 'payment-made'] as const)('fails for good with %s where the decision has a payment', async (code) => {
    const services = servicesOf({ orderPayment: () => Promise.resolve({ ok: false, code }) });
    await expect(orderPayment(testJob(INPUT), services)).rejects.toMatchObject({ code });
  });

  it.each([{ amountFen: 0 }, { amountFen: 12.5 }, { account: '' }, { decision: null }])('refuses %j', async (change) => {
    await expect(orderPayment(testJob({ ...INPUT, ...change }), servicesOf({}))).rejects.toMatchObject({ code: 'bad-job-input' });
  });

  it('tells no account in its failures', async () => {
    const services = servicesOf({ orderPayment: () => Promise.resolve({ ok: false, code: 'payment-made' }) });
    await expect(orderPayment(testJob(INPUT), services)).rejects.toThrow(/^[^0-9]+$/);
  });
});

import { servicesOf } from '../testing/services-of';
import { testJob } from '../testing/test-job';
import { settlePayment } from './settle-payment';

const kept = servicesOf({ settlePayment: () => Promise.resolve({ ok: true }) });

describe('settle-payment', () => {
  it("keeps the bank's answer with its day in China", async () => {
    expect(await settlePayment(testJob({ payment: 'payment-1', result: 'returned' }), kept)).toEqual({
      result: 'returned',
      settledOn: '2026-03-03',
    });
  });

  it('fails for good where another answer was kept', async () => {
    const services = servicesOf({ settlePayment: () => Promise.resolve({ ok: false, code: 'payment-settled-otherwise' }) });
    await expect(settlePayment(testJob({ payment: 'payment-1', result: 'paid' }), services)).rejects.toMatchObject({
      code: 'payment-settled-otherwise',
    });
  });

  it('refuses an answer that is neither', async () => {
    await expect(settlePayment(testJob({ payment: 'payment-1', result: 'lost' }), kept)).rejects.toMatchObject({ code: 'bad-job-input' });
  });
});

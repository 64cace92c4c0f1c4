import { type Store } from '../connection/store';
import { createTestStore, dropTestStore } from '../testing/create-test-store';
import { putCase, testCaseId } from '../testing/test-cases';
import { personId } from '../testing/test-people';
import { type AccountKey } from './annual-account';
import { bookAccount, type Booking } from './book-account';
import { readAnnualAccount } from './read-account';
import { releaseBooking } from './release-booking';
import { orderPayment } from '../payments/order-payment';

let store: Store;
beforeAll(async () => {
  store = await createTestStore({ poolSize: 8 });
});
afterAll(() => dropTestStore(store));
beforeEach(() => store.pool.query('TRUNCATE annual_accounts, account_bookings'));

const ACCOUNT: AccountKey = { personId: personId('0190a000-0000-7000-8000-0000000000aa'), year: 2026, region: '999901' };
const entry = (aidFen: number, more: object = {}) => ({ kind: 'basic', deductibleFen: 0, aidFen, capFen: 5_000_000, ...more });
const booking = (no: number, more: Partial<Booking> = {}): Booking => ({
  caseId: testCaseId(no),
  jobNo: 7,
  decision: 'aid',
  account: ACCOUNT,
  version: 0,
  entries: [entry(100)],
  at: new Date('2026-03-02Z'),
  ...more,
});
const read = (change: Partial<AccountKey> = {}) => readAnnualAccount(store, { ...ACCOUNT, ...change });

describe('an annual account', () => {
  it('begins with nothing, and sums what was booked by kind', async () => {
    expect(await read()).toEqual({ version: 0, used: [] });
    await bookAccount(store, booking(1, { entries: [entry(100, { deductibleFen: 30 }), entry(5, { kind: 'tilt', capFen: null })] }));
    await bookAccount(store, booking(2, { version: 1, entries: [entry(200)] }));
    expect(await read()).toEqual({
      version: 2,
      used: [
        { kind: 'basic', deductibleFen: 30, aidFen: 300 },
        { kind: 'tilt', deductibleFen: 0, aidFen: 5 },
      ],
    });
  });

  it('begins anew on 1 January, and counts each region apart', async () => {
    await bookAccount(store, booking(1));
    expect(await read({ year: 2027 })).toEqual({ version: 0, used: [] });
    expect(await read({ region: '999902' })).toEqual({ version: 0, used: [] });
  });

  it('is booked once by one job, however often it runs', async () => {
    expect([await bookAccount(store, booking(1)), await bookAccount(store, booking(1))]).toEqual([{ ok: true }, { ok: true }]);
    expect(await read()).toMatchObject({ version: 1, used: [{ aidFen: 100 }] });
  });

  it('refuses to book a decision that another job of the case has booked', async () => {
    await bookAccount(store, booking(1));
    expect(await bookAccount(store, booking(1, { jobNo: 8, version: 1 }))).toEqual({ ok: false, code: 'booked-before' });
    expect(await read()).toMatchObject({ version: 1 });
  });

  it('refuses what was computed on an older state of it', async () => {
    await bookAccount(store, booking(1));
    expect(await bookAccount(store, booking(2))).toEqual({ ok: false, code: 'account-changed' });
  });

  it('takes exactly what the cap leaves, and not a fen more', async () => {
    await bookAccount(store, booking(1, { entries: [entry(4_999_999)] }));
    expect(await bookAccount(store, booking(2, { version: 1, entries: [entry(2)] }))).toEqual({ ok: false, code: 'cap-passed' });
    expect(await bookAccount(store, booking(3, { version: 1, entries: [entry(1)] }))).toEqual({ ok: true });
  });

  it('books all kinds of a decision or none', async () => {
    const entries = [entry(100), entry(200, { kind: 'tilt', capFen: 199 })];
    expect(await bookAccount(store, booking(1, { entries }))).toEqual({ ok: false, code: 'cap-passed' });
    expect(await read()).toEqual({ version: 0, used: [] });
  });

  it('books nothing for a case that has ended', async () => {
    await putCase(store, { id: testCaseId(99), closed: true });
    expect(await bookAccount(store, booking(99))).toEqual({ ok: false, code: 'case-closed' });
    expect(await read()).toEqual({ version: 0, used: [] });
  });

  describe('whose booking is given back', () => {
    const release = (no = 1) => releaseBooking(store, { caseId: testCaseId(no), decision: 'aid', at: new Date('2026-03-03Z') });

    it('counts it no more, is computed anew by others, and may be booked anew by a later job', async () => {
      await bookAccount(store, booking(1));
      expect([await release(), await release()]).toEqual([
        { ok: true, released: true },
        { ok: true, released: false },
      ]);
      expect(await read()).toEqual({ version: 2, used: [] });
      expect(await bookAccount(store, booking(2, { version: 1 }))).toEqual({ ok: false, code: 'account-changed' });
      expect(await bookAccount(store, booking(1, { jobNo: 9, version: 2, entries: [entry(70)] }))).toEqual({ ok: true });
      expect(await read()).toMatchObject({ version: 3, used: [{ aidFen: 70 }] });
    });

    it('is not booked again by the job that had booked it, should that run late', async () => {
      await bookAccount(store, booking(1));
      await release();
      expect(await bookAccount(store, booking(1, { version: 2 }))).toEqual({ ok: true });
      expect(await read()).toEqual({ version: 2, used: [] });
    });

    it('keeps what is on its way to be paid', async () => {
      await putCase(store, { id: testCaseId(5) });
      await bookAccount(store, booking(5));
      const payee = { name: '陈桂兰', bank: '农商行', account: '6200990000000000001' };
      await orderPayment(store, {
        caseId: testCaseId(5),
        jobNo: 8,
        decision: 'aid',
        amountFen: 100,
        payee,
        orderedAt: new Date('2026-03-03Z'),
      });
      expect(await release(5)).toEqual({ ok: false, code: 'payment-open' });
      expect(await read()).toMatchObject({ version: 1, used: [{ aidFen: 100 }] });
    });
  });

  it('lets one of many cases through that come at once, so that no cap is passed and no deductible counts twice', async () => {
    const cases = Array.from({ length: 12 }, (_none, no) => booking(no, { entries: [entry(3_000_000, { deductibleFen: 10 })] }));
    const booked = await Promise.all(cases.map((each) => bookAccount(store, each)));
    expect(booked.filter(({ ok }) => ok)).toHaveLength(1);
    expect(booked.filter(({ ok }) => !ok)).toEqual(Array(11).fill({ ok: false, code: 'account-changed' }));
    expect(await read()).toMatchObject({ version: 1, used: [{ deductibleFen: 10, aidFen: 3_000_000 }] });
  });

  it('never passes its cap however many cases read and book at once', async () => {
    const work = async (no: number): Promise<void> => {
      for (;;) {
        const { version, used } = await read();
        const left = 5_000_000 - (used[0]?.aidFen ?? 0);
        const booked = await bookAccount(store, booking(no, { version, entries: [entry(Math.min(700_000, left))] }));
        if (booked.ok || left === 0) return;
      }
    };
    await Promise.all(Array.from({ length: 10 }, (_none, no) => work(no)));
    expect((await read()).used).toMatchObject([{ aidFen: 5_000_000 }]);
  });
});

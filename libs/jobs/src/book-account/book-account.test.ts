import { type Booked } from '#store';
import { servicesOf } from '../testing/services-of';
import { testJob } from '../testing/test-job';
import { bookAccount } from './book-account';

const INPUT = {
  decision: 'aid',
  year: 2026,
  version: 3,
  entries: [
    { kind: 'basic', deductibleFen: 300_000, aidFen: 630_000, capFen: 9_000_000 },
    { kind: 'tilt', deductibleFen: 0, aidFen: 5, capFen: null },
  ],
};
const answering = (booked: Booked, asked: unknown[] = []) =>
  servicesOf({
    bookAccount: (_job, booking) => {
      asked.push(booking);
      return Promise.resolve(booked);
    },
  });

describe('book-account', () => {
  it('books the entries on the account that was read', async () => {
    const asked: unknown[] = [];
    expect(await bookAccount(testJob(INPUT), answering({ ok: true }, asked))).toEqual({ booked: true, code: null });
    const { decision, version, entries } = INPUT;
    expect(asked).toEqual([{ decision, version, entries, account: { personId: 'applicant-1', year: 2026, region: '331024' } }]);
  });

  it.each(['account-changed', 'cap-passed'] as const)('answers %s, for the process to compute anew', async (code) => {
    expect(await bookAccount(testJob(INPUT), answering({ ok: false, code }))).toEqual({ booked: false, code });
  });

  it('fails for good where another job has booked the decision', async () => {
    await expect(bookAccount(testJob(INPUT), answering({ ok: false, code: 'booked-before' }))).rejects.toMatchObject({
      code: 'booked-before',
    });
  });

  it.each([{ entries: [{ kind: 'basic', deductibleFen: -1, aidFen: 0 }] }, { entries: 'all' }, { decision: '' }])(
    'refuses %j',
    async (change) => {
      await expect(bookAccount(testJob({ ...INPUT, ...change }), answering({ ok: true }))).rejects.toMatchObject({ code: 'bad-job-input' });
    },
  );
});

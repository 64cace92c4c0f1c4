import { servicesOf } from '../testing/services-of';
import { testJob } from '../testing/test-job';
import { readAccounts } from './read-accounts';

const services = servicesOf({
  readAccount: ({ personId, year, region }) =>
    Promise.resolve({ version: 2, used: [{ kind: `${personId} ${String(year)} ${region}`, deductibleFen: 1, aidFen: 2 }] }),
});

describe('read-accounts', () => {
  it("reads the applicant's account of the running year and the case's region", async () => {
    expect(await readAccounts(testJob({}), services)).toEqual({
      year: 2026,
      version: 2,
      used: [{ kind: 'applicant-1 2026 331024', deductibleFen: 1, aidFen: 2 }],
    });
  });

  it('counts the first hour of January in China to the new year', async () => {
    const job = { ...testJob({}), businessNow: new Date('2026-12-31T16:00:00Z') };
    expect(await readAccounts(job, services)).toMatchObject({ year: 2027 });
  });

  it('reads that of another person whom the process names', async () => {
    expect(await readAccounts(testJob({ person: 'child-2' }), services)).toMatchObject({ used: [{ kind: 'child-2 2026 331024' }] });
  });
});

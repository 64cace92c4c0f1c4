import { type JobToRun, type Signed } from '#cases';
import { documentIdOf, type CaseId } from '#contract';
import { servicesOf } from '../testing/services-of';
import { testJob } from '../testing/test-job';
import { signDocument } from './sign-document';

const CASE = '0190a000-0000-7000-8000-000000000001' as CaseId;
const SIGNER = '0190a000-0000-7000-8000-000000000002';
const INPUT = { document: documentIdOf(CASE, 3), organisation: 'hospital', party: 'institution', signer: SIGNER };
const at = new Date('2026-03-02T01:00:00Z');

const run = (input: JobToRun['input'], signed: Signed = { ok: true, signedAt: at }) => {
  const asked: unknown[] = [];
  const services = servicesOf({
    signDocument: (_job, order) => {
      asked.push(order);
      return Promise.resolve(signed);
    },
  });
  return { asked, result: signDocument(testJob(input), services) };
};

describe('sign-document', () => {
  it('asks for the seal of the organisation as that party and tells when it was set', async () => {
    const { asked, result } = run(INPUT);
    await expect(result).resolves.toEqual({ signedAt: '2026-03-02T01:00:00.000Z' });
    expect(asked).toEqual([{ document: { caseId: CASE, no: 3 }, organisationId: 'hospital', party: 'institution', signerId: SIGNER }]);
  });

  it.each(['wrong-party', 'signer-without-post', 'no-seal'] as const)('fails for good as %s', async (code) => {
    await expect(run(INPUT, { ok: false, code }).result).rejects.toMatchObject({ code });
  });

  it.each([{ document: 'none' }, { signer: '张三' }])('refuses %j', async (wrong) => {
    await expect(run({ ...INPUT, ...wrong }).result).rejects.toMatchObject({ code: 'bad-job-input' });
  });
});

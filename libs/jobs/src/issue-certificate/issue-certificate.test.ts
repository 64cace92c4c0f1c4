import { type CaseId } from '#contract';
import { type JsonObject } from '#engine';
import { type JobToRun } from '#cases';
import { type CertificateRequest, type JobServices } from '../job';
import { issueCertificate } from './issue-certificate';

const job = (input: JsonObject): JobToRun => ({
  caseId: '0197c1a0-0000-7000-8000-000000000001' as CaseId,
  no: 9,
  element: 'issueCertificate',
  topic: 'issue-certificate',
  input,
  facts: { case: { applicant: { id: 'applicant-1' } } },
  organisationId: 'county',
  region: '331024',
  businessNow: new Date('2026-03-02T17:00:00Z'),
  involved: [],
});

function services(requests: CertificateRequest[]): JobServices {
  return {
    listPool: () => Promise.resolve([]),
    issueCertificate: (_job, request) => {
      requests.push(request);
      return Promise.resolve('331024-2026-000001');
    },
  };
}

describe('issue-certificate', () => {
  it('gives the number and the day of issue in China', async () => {
    expect(await issueCertificate(job({ kind: 'chronic-card' }), services([]))).toEqual({
      number: '331024-2026-000001',
      issuedOn: '2026-03-03',
    });
  });

  it('issues it to the applicant, with all other inputs as its content', async () => {
    const requests: CertificateRequest[] = [];
    await issueCertificate(job({ kind: 'chronic-card', diseaseCode: 'M03900', endsOn: null }), services(requests));
    expect(requests).toEqual([
      { kind: 'chronic-card', prefix: '331024', holderId: 'applicant-1', content: { diseaseCode: 'M03900', endsOn: null } },
    ]);
  });

  it('issues it to another holder whom the process names', async () => {
    const requests: CertificateRequest[] = [];
    await issueCertificate(job({ kind: 'chronic-card', holder: 'child-2', prefix: 'MX' }), services(requests));
    expect(requests).toEqual([{ kind: 'chronic-card', prefix: 'MX', holderId: 'child-2', content: {} }]);
  });

  it('refuses a job without a kind', async () => {
    await expect(issueCertificate(job({}), services([]))).rejects.toMatchObject({ code: 'bad-job-input' });
  });
});

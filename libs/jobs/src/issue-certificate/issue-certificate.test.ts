import { type CertificateRequest, type JobServices } from '../job';
import { servicesOf } from '../testing/services-of';
import { testJob } from '../testing/test-job';
import { issueCertificate } from './issue-certificate';

function services(requests: CertificateRequest[]): JobServices {
  return servicesOf({
    issueCertificate: (_job, request) => {
      requests.push(request);
      return Promise.resolve('331024-2026-000001');
    },
  });
}

describe('issue-certificate', () => {
  it('gives the number and the day of issue in China', async () => {
    expect(await issueCertificate(testJob({ kind: 'chronic-card' }), services([]))).toEqual({
      number: '331024-2026-000001',
      issuedOn: '2026-03-03',
    });
  });

  it('issues it to the applicant, with all other inputs as its content', async () => {
    const requests: CertificateRequest[] = [];
    await issueCertificate(testJob({ kind: 'chronic-card', diseaseCode: 'M03900', endsOn: null }), services(requests));
    expect(requests).toEqual([
      { kind: 'chronic-card', prefix: '331024', holderId: 'applicant-1', content: { diseaseCode: 'M03900', endsOn: null } },
    ]);
  });

  it('issues it to another holder whom the process names', async () => {
    const requests: CertificateRequest[] = [];
    await issueCertificate(testJob({ kind: 'chronic-card', holder: 'child-2', prefix: 'MX' }), services(requests));
    expect(requests).toEqual([{ kind: 'chronic-card', prefix: 'MX', holderId: 'child-2', content: {} }]);
  });

  it('refuses a job without a kind', async () => {
    await expect(issueCertificate(testJob({}), services([]))).rejects.toMatchObject({ code: 'bad-job-input' });
  });
});

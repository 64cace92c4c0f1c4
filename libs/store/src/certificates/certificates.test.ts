import { type Store } from '../connection/store';
import { createTestStore, dropTestStore } from '../testing/create-test-store';
import { testCaseId } from '../testing/test-cases';
import { findCertificate, listCertificatesOfCase } from './find-certificate';
import { issueCertificateOnce, type CertificateRequest } from './issue-certificate';

let store: Store;
beforeAll(async () => {
  store = await createTestStore();
});
afterAll(() => dropTestStore(store));
beforeEach(() => store.pool.query('TRUNCATE certificates, certificate_counters'));

const request = (n: number, more: Partial<CertificateRequest> = {}): CertificateRequest => ({
  caseId: testCaseId(n),
  jobNo: 1,
  kind: 'chronic-certificate',
  prefix: 'MB',
  content: { disease: '高血压' },
  issuedAt: new Date('2026-03-02Z'),
  ...more,
});

describe('issueCertificateOnce', () => {
  it('counts by prefix and year in China', async () => {
    const issued = [];
    for (const each of [
      request(1),
      request(2),
      request(3, { prefix: 'XY' }),
      request(4, { issuedAt: new Date('2026-12-31T15:59:59Z') }),
      request(5, { issuedAt: new Date('2026-12-31T16:00:00Z') }),
    ])
      issued.push(await issueCertificateOnce(store, each));
    expect(issued).toEqual(['MB2026000001', 'MB2026000002', 'XY2026000001', 'MB2026000003', 'MB2027000001']);
  });

  it('gives the same number to the same job, also at once, and leaves no gap', async () => {
    const numbers = await Promise.all([1, 1, 1, 2, 2].map((n) => issueCertificateOnce(store, request(n))));
    expect(new Set(numbers)).toEqual(new Set(['MB2026000001', 'MB2026000002']));
    expect(await issueCertificateOnce(store, request(1))).toBe(numbers[0]);
    expect(await issueCertificateOnce(store, request(3))).toBe('MB2026000003');
  });

  it('keeps the content for whoever has the number', async () => {
    const number = await issueCertificateOnce(store, request(1));
    expect(await findCertificate(store, number)).toMatchObject({ number, caseId: testCaseId(1), content: { disease: '高血压' } });
    expect(await listCertificatesOfCase(store, testCaseId(1))).toHaveLength(1);
    expect(await findCertificate(store, 'MB2026000009')).toBeUndefined();
  });
});

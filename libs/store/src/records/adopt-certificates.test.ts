import { type PersonId } from '#contract';
import { decryptJson, encrypt } from '../cipher/cipher';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { createTestStore, dropTestStore } from '../testing/create-test-store';
import { putCase, testCaseId } from '../testing/test-cases';
import { adoptCertificates } from './adopt-certificates';
import { listRecordsOfCase } from './find-record';
import { listRecordEvents } from './record-events';
import { recordContext } from './record-context';

let store: Store;
beforeAll(async () => {
  store = await createTestStore();
});
afterAll(() => dropTestStore(store));

const HOLDER = '0190a000-0000-7000-8000-0000000000aa' as PersonId;

async function putCertificate(n: number, content: object, holder: PersonId | null = HOLDER): Promise<void> {
  await putCase(store, { id: testCaseId(n), applicantId: HOLDER });
  const number = `MB202600000${String(n)}`;
  await queryStore(store, {
    text: `INSERT INTO certificates (number, case_id, job_no, kind, holder_id, content, issued_at) VALUES ($1, $2, 1, 'chronic-card', $3, $4, '2026-03-02T17:00:00Z')`,
    values: [number, testCaseId(n), holder, encrypt(store, `certificates.content:${number}`, JSON.stringify(content))],
  });
}

describe('certificates of before', () => {
  it('become records with their term, number, holder and content, once', async () => {
    await putCertificate(1, { diseaseCode: 'M05400', startsOn: '2026-04-01', endsOn: '2028-03-31' });
    await adoptCertificates(store);
    await adoptCertificates(store);
    const [record, ...more] = await listRecordsOfCase(store, testCaseId(1));
    expect(more).toEqual([]);
    expect(record).toMatchObject({
      number: 'MB2026000001',
      kind: 'chronic-card',
      region: '340321',
      subject: { person: HOLDER },
      status: 'active',
      startsOn: '2026-04-01',
      endsOn: '2028-03-31',
    });
    if (record === undefined) return;
    expect(decryptJson(store, recordContext.content(record.id), record.content)).toEqual({ diseaseCode: 'M05400' });
    expect(await listRecordEvents(store, [record.id])).toMatchObject([{ event: 'end', dueOn: '2028-04-01' }]);
  });

  it('hold from the day of their issue in China, and for good, where they name no term', async () => {
    await putCertificate(2, {}, null);
    await adoptCertificates(store);
    const [record] = await listRecordsOfCase(store, testCaseId(2));
    expect([record?.startsOn, record?.endsOn, record?.subject]).toEqual(['2026-03-03', undefined, { person: HOLDER }]);
  });

  it('leave nothing in their table', async () => {
    const { rows } = await queryStore(store, { text: 'SELECT 1 FROM certificates' });
    expect(rows).toEqual([]);
  });
});

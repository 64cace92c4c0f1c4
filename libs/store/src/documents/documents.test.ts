import { randomUUID } from 'node:crypto';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { createTestStore, dropTestStore } from '../testing/create-test-store';
import { testCaseId } from '../testing/test-cases';
import { personId } from '../testing/test-people';
import { type DocumentView } from './document';
import { deleteUnattachedDocuments, insertDocument } from './insert-document';
import { findDocument, listDocumentsOfCase } from './list-documents';

let store: Store;
beforeAll(async () => {
  store = await createTestStore();
});
afterAll(() => dropTestStore(store));
beforeEach(() => store.pool.query('TRUNCATE documents'));

const put = async (day: number): Promise<DocumentView> => {
  const document = {
    id: randomUUID(),
    caseId: undefined,
    uploadedBy: personId(randomUUID()),
    kind: 'medical-record',
    fileName: '王小明病历.pdf',
    mediaType: 'application/pdf',
    size: 12,
    sha256: Buffer.alloc(32, day),
    uploadedAt: new Date(Date.UTC(2026, 0, day)),
  };
  await insertDocument(store, document);
  return document;
};
const attach = ({ id }: DocumentView) =>
  queryStore(store, { text: 'UPDATE documents SET case_id = $1 WHERE id = $2', values: [testCaseId(1), id] });

describe('documents', () => {
  it('are found as they were put, their names encrypted at rest', async () => {
    const document = await put(1);
    expect(await findDocument(store, document.id)).toEqual(document);
    const { rows } = await queryStore<{ stored: string }>(store, { text: 'SELECT d::text AS stored FROM documents d' });
    expect(rows[0]?.stored).not.toContain(Buffer.from('王小明').toString('hex'));
  });

  it('are listed by case', async () => {
    const [attached] = [await put(1), await put(2)];
    await attach(attached);
    expect(await listDocumentsOfCase(store, testCaseId(1))).toEqual([{ ...attached, caseId: testCaseId(1) }]);
  });

  it('are forgotten where no case took them in for long', async () => {
    const [attached, old, fresh] = [await put(1), await put(2), await put(9)];
    await attach(attached);
    expect(await deleteUnattachedDocuments(store, { before: new Date('2026-01-05Z'), limit: 9 })).toEqual([old.id]);
    expect(await findDocument(store, old.id)).toBeUndefined();
    expect(await findDocument(store, fresh.id)).toBeDefined();
  });
});

import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Store } from '../connection/store';
import { inTransaction, queryStore } from '../connection/transaction';
import { hasDocuments } from '../case-file/has-documents';
import { createTestStore, dropTestStore } from '../testing/create-test-store';
import { testCaseId } from '../testing/test-cases';
import { personId } from '../testing/test-people';
import { type DocumentView } from './document';
import { deleteUnattachedDocuments } from './delete-unattached';
import { readDocumentContent, writeDocumentContent } from './document-content';
import { insertDocument } from './insert-document';
import { findDocument, listDocumentsOfCase } from './list-documents';

let store: Store;
let folder: string;
beforeAll(async () => {
  store = await createTestStore();
  folder = mkdtempSync(join(tmpdir(), 'huiban-documents-'));
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await dropTestStore(store);
});
beforeEach(() => store.pool.query('TRUNCATE documents'));

const CONTENT = Buffer.from('%PDF a file');
const filesOf = ({ id }: DocumentView) => readdirSync(join(folder, id.slice(0, 2))).filter((name) => name.startsWith(id));
const put = async (day: number): Promise<DocumentView> => {
  const document = {
    id: randomUUID(),
    caseId: undefined,
    uploadedBy: personId(randomUUID()),
    uploaderPosts: [],
    kind: 'medical-record',
    fileName: '王小明病历.pdf',
    mediaType: 'application/pdf',
    size: 12,
    sha256: Buffer.alloc(32, day),
    uploadedAt: new Date(Date.UTC(2026, 0, day)),
  };
  await insertDocument(store, document);
  await writeDocumentContent({ store, folder }, document.id, CONTENT);
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
    const where = { store, folder };
    expect(await deleteUnattachedDocuments(where, { before: new Date('2026-01-05Z'), limit: 9 })).toBe(1);
    expect(await findDocument(store, old.id)).toBeUndefined();
    expect(filesOf(old)).toEqual([]);
    expect(await findDocument(store, fresh.id)).toBeDefined();
    for (const kept of [attached, fresh]) expect(await readDocumentContent(where, kept.id)).toEqual(CONTENT);
  });

  it('are kept where they are evidence of a publicity', async () => {
    const photo = await put(1);
    const publicityId = randomUUID();
    await queryStore(store, { text: 'UPDATE documents SET publicity_id = $1 WHERE id = $2', values: [publicityId, photo.id] });
    expect(await deleteUnattachedDocuments({ store, folder }, { before: new Date('2026-01-05Z'), limit: 9 })).toBe(0);
    expect(await findDocument(store, photo.id)).toEqual({ ...photo, publicityId });
  });

  it('are met again by the next call where a file could not be removed', async () => {
    const old = await put(2);
    const stuck = { store, folder: `${folder}/\0` };
    await expect(deleteUnattachedDocuments(stuck, { before: new Date('2026-01-05Z'), limit: 9 })).rejects.toThrow();
    expect(await findDocument(store, old.id)).toBeDefined();
    expect(await deleteUnattachedDocuments({ store, folder }, { before: new Date('2026-01-05Z'), limit: 9 })).toBe(1);
  });

  it('are not forgotten, nor taken in by another case, while a case takes them in', async () => {
    const old = await put(2);
    const given = { ids: [old.id], uploadedBy: old.uploadedBy };
    const other = await inTransaction(store, async (transaction) => {
      expect(await hasDocuments(transaction, { ...given, caseId: testCaseId(1) })).toBe(true);
      expect(await deleteUnattachedDocuments({ store, folder }, { before: new Date('2026-01-05Z'), limit: 9 })).toBe(0);
      const waiting = inTransaction(store, (second) => hasDocuments(second, { ...given, caseId: testCaseId(2) }));
      await new Promise((resolve) => setTimeout(resolve, 100));
      await transaction.query({ text: 'UPDATE documents SET case_id = $1 WHERE id = $2', values: [testCaseId(1), old.id] });
      return { waiting };
    });
    expect(await other.waiting).toBe(false);
  });
});

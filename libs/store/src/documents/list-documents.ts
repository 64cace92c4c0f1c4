import { type CaseId, type PersonId } from '#contract';
import { decryptText } from '../cipher/cipher';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { given } from '../row-values';
import { fileNameContext, type DocumentView } from './document';

interface Result {
  readonly id: string;
  readonly case_id: CaseId | null;
  readonly publicity_id: string | null;
  readonly uploaded_by: PersonId;
  readonly kind: string;
  readonly file_name: Buffer;
  readonly media_type: string;
  readonly size: number;
  readonly sha256: Buffer;
  readonly uploaded_at: Date;
}

const COLUMNS = 'id, case_id, publicity_id, uploaded_by, kind, file_name, media_type, size, sha256, uploaded_at';

/** The documents of these ids that exist, in the order of their ids. */
export async function listDocuments(store: Store, ids: readonly string[]): Promise<readonly DocumentView[]> {
  const text = `SELECT ${COLUMNS} FROM documents WHERE id = ANY ($1::uuid[]) ORDER BY id`;
  const { rows } = await queryStore<Result>(store, { name: 'list-documents', text, values: [ids] });
  return rows.map((row) => toView(store, row));
}

/** One document. */
export async function findDocument(store: Store, id: string): Promise<DocumentView | undefined> {
  return (await listDocuments(store, [id]))[0];
}

/** All documents of a case in the order of their ids. */
export async function listDocumentsOfCase(store: Store, caseId: CaseId): Promise<readonly DocumentView[]> {
  const text = `SELECT ${COLUMNS} FROM documents WHERE case_id = $1 ORDER BY id`;
  const { rows } = await queryStore<Result>(store, { name: 'list-documents-of-case', text, values: [caseId] });
  return rows.map((row) => toView(store, row));
}

const toView = (store: Store, row: Result): DocumentView => ({
  id: row.id,
  caseId: given(row.case_id),
  publicityId: given(row.publicity_id),
  uploadedBy: row.uploaded_by,
  kind: row.kind,
  fileName: decryptText(store, fileNameContext(row.id), row.file_name),
  mediaType: row.media_type,
  size: row.size,
  sha256: row.sha256,
  uploadedAt: row.uploaded_at,
});

import { type CaseId, type PersonId } from '#contract';
import { decryptText } from '../cipher/cipher';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { holdsAt } from '../people/actor';
import { given } from '../row-values';
import { fileNameContext, type DocumentView } from './document';

interface Result {
  readonly id: string;
  readonly case_id: CaseId | null;
  readonly publicity_id: string | null;
  readonly objection_id: string | null;
  readonly uploaded_by: PersonId;
  readonly uploader_posts: readonly string[];
  readonly kind: string;
  readonly file_name: Buffer;
  readonly media_type: string;
  readonly size: number;
  readonly sha256: Buffer;
  readonly uploaded_at: Date;
}

const SELECT = `SELECT d.id, d.case_id, d.publicity_id, d.objection_id, d.uploaded_by, d.kind, d.file_name, d.media_type, d.size, d.sha256, d.uploaded_at,
    ARRAY(SELECT g.post FROM cases c JOIN postings g ON g.organisation_id = c.applicant_organisation_id
      WHERE c.id = d.case_id AND g.person_id = d.uploaded_by AND ${holdsAt('g', 'd.uploaded_at')}) AS uploader_posts
  FROM documents d`;

/** The documents of these ids that exist, in the order of their ids. */
export async function listDocuments(store: Store, ids: readonly string[]): Promise<readonly DocumentView[]> {
  const text = `${SELECT} WHERE d.id = ANY ($1::uuid[]) ORDER BY d.id`;
  const { rows } = await queryStore<Result>(store, { name: 'list-documents', text, values: [ids] });
  return rows.map((row) => toView(store, row));
}

/** One document. */
export async function findDocument(store: Store, id: string): Promise<DocumentView | undefined> {
  return (await listDocuments(store, [id]))[0];
}

/** All documents of a case in the order of their ids. */
export async function listDocumentsOfCase(store: Store, caseId: CaseId): Promise<readonly DocumentView[]> {
  const text = `${SELECT} WHERE d.case_id = $1 ORDER BY d.uploaded_at, d.id`;
  const { rows } = await queryStore<Result>(store, { name: 'list-documents-of-case', text, values: [caseId] });
  return rows.map((row) => toView(store, row));
}

const toView = (store: Store, row: Result): DocumentView => ({
  id: row.id,
  caseId: given(row.case_id),
  publicityId: given(row.publicity_id),
  objectionId: given(row.objection_id),
  uploadedBy: row.uploaded_by,
  uploaderPosts: row.uploader_posts,
  kind: row.kind,
  fileName: decryptText(store, fileNameContext(row.id), row.file_name),
  mediaType: row.media_type,
  size: row.size,
  sha256: row.sha256,
  uploadedAt: row.uploaded_at,
});

import { encrypt } from '../cipher/cipher';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { fileNameContext, type DocumentView } from './document';

/** Keeps what is known of an uploaded file; `duplicate` where the id is taken. */
export async function insertDocument(store: Store, document: Omit<DocumentView, 'caseId'>): Promise<void> {
  const { id, uploadedBy, kind, fileName, mediaType, size, sha256, uploadedAt } = document;
  const text = `INSERT INTO documents (id, uploaded_by, kind, file_name, media_type, size, sha256, uploaded_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;
  const values = [id, uploadedBy, kind, encrypt(store, fileNameContext(id), fileName), mediaType, size, sha256, uploadedAt];
  await queryStore(store, { name: 'insert-document', text, values });
}

/** Forgets up to `limit` files that no case took in and that were uploaded before then; returns their ids, whose bytes the caller deletes. */
export async function deleteUnattachedDocuments(
  store: Store,
  { before, limit }: { readonly before: Date; readonly limit: number },
): Promise<readonly string[]> {
  const text = `DELETE FROM documents WHERE id IN (
      SELECT id FROM documents WHERE case_id IS NULL AND uploaded_at < $1 ORDER BY id LIMIT $2 FOR UPDATE SKIP LOCKED)
    RETURNING id`;
  const { rows } = await queryStore<{ id: string }>(store, { name: 'delete-unattached-documents', text, values: [before, limit] });
  return rows.map(({ id }) => id);
}

import { encrypt } from '../cipher/cipher';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { fileNameContext, type DocumentView } from './document';

/** Keeps what is known of an uploaded file; `duplicate` where the id is taken. */
export async function insertDocument(
  store: Store,
  document: Omit<DocumentView, 'caseId' | 'publicityId' | 'objectionId' | 'uploaderPosts'>,
): Promise<void> {
  const { id, uploadedBy, kind, fileName, mediaType, size, sha256, uploadedAt } = document;
  const text = `INSERT INTO documents (id, uploaded_by, kind, file_name, media_type, size, sha256, uploaded_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;
  const values = [id, uploadedBy, kind, encrypt(store, fileNameContext(id), fileName), mediaType, size, sha256, uploadedAt];
  await queryStore(store, { name: 'insert-document', text, values });
}

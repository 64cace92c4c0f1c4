import { type DocumentKey } from '#contract';
import { encryptionContext } from '../case-file/encryption-context';
import { decrypt, encrypt } from '../cipher/cipher';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';

/** The PDF of a document that a case has written. */
export interface DocumentFile {
  readonly body: Buffer;
  readonly sha256: Buffer;
}

/** The PDF as it was made or signed last. */
export async function findDocumentFile(store: Store, { caseId, no }: DocumentKey): Promise<DocumentFile | undefined> {
  const text = 'SELECT body, sha256 FROM issued_document_files WHERE case_id = $1 AND no = $2';
  const { rows } = await queryStore<{ body: Buffer; sha256: Buffer }>(store, { name: 'find-document-file', text, values: [caseId, no] });
  return rows.map(({ body, sha256 }) => ({ body: decrypt(store, encryptionContext.issuedFile(caseId, no), body), sha256 }))[0];
}

/** Keeps the PDF, encrypted; where two have made it at once, the first one stays. */
export async function keepDocumentFile(
  store: Store,
  { caseId, no }: DocumentKey,
  file: DocumentFile & { readonly madeAt: Date },
): Promise<void> {
  const body = encrypt(store, encryptionContext.issuedFile(caseId, no), file.body);
  const text = `INSERT INTO issued_document_files (case_id, no, sha256, body, made_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`;
  await queryStore(store, { name: 'keep-document-file', text, values: [caseId, no, file.sha256, body, file.madeAt] });
}

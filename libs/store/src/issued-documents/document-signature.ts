import { type CaseId, type DocumentKey } from '#contract';
import { encryptionContext } from '../case-file/encryption-context';
import { decrypt, encrypt } from '../cipher/cipher';
import { type Transaction } from '../connection/statement';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { type DocumentFile } from './document-file';

/** A seal that a party has set on a document. */
export interface DocumentSignature {
  readonly party: string;
  readonly organisationId: string;
  readonly signerId: string;
  readonly signedAt: Date;
  /** Of the certificate, SHA-256 in hex. */
  readonly fingerprint: string;
  /** Of the file with this signature and those before it. */
  readonly sha256: Buffer;
  /** The job that set it. */
  readonly job: { readonly caseId: CaseId; readonly no: number };
}

interface Result {
  readonly party: string;
  readonly organisation_id: string;
  readonly signer_id: string;
  readonly signed_at: Date;
  readonly fingerprint: string;
  readonly sha256: Buffer;
  readonly job_case_id: CaseId;
  readonly job_no: number;
}

/** The seals on a document in the order in which they stand in its file. */
export async function listDocumentSignatures(on: Store | Transaction, { caseId, no }: DocumentKey): Promise<readonly DocumentSignature[]> {
  const text = `SELECT party, organisation_id, signer_id, signed_at, fingerprint, sha256, job_case_id, job_no FROM document_signatures
    WHERE case_id = $1 AND no = $2 ORDER BY place`;
  const { rows } = await queryStore<Result>(on, { name: 'list-document-signatures', text, values: [caseId, no] });
  return rows.map(({ party, organisation_id, signer_id, signed_at, fingerprint, sha256, job_case_id, job_no }) => ({
    party,
    organisationId: organisation_id,
    signerId: signer_id,
    signedAt: signed_at,
    fingerprint,
    sha256,
    job: { caseId: job_case_id, no: job_no },
  }));
}

/** The kept PDF, locked to the end of the transaction: two parties sign one after the other. */
export async function lockDocumentFile(
  store: Store,
  transaction: Transaction,
  { caseId, no }: DocumentKey,
): Promise<DocumentFile | undefined> {
  const text = 'SELECT body, sha256 FROM issued_document_files WHERE case_id = $1 AND no = $2 FOR UPDATE';
  const { rows } = await transaction.query<{ body: Buffer; sha256: Buffer }>({ name: 'lock-document-file', text, values: [caseId, no] });
  return rows.map(({ body, sha256 }) => ({ body: decrypt(store, encryptionContext.issuedFile(caseId, no), body), sha256 }))[0];
}

interface SignedFile {
  readonly body: Buffer;
  readonly signature: DocumentSignature;
  /** Which signature of the file it is, from 1. */
  readonly place: number;
}

/** Keeps the signed PDF with its signature; call it in the transaction that locked the file. A second one of a party is `duplicate`. */
export function writeSignature(
  store: Store,
  transaction: Transaction,
  { caseId, no, body, signature, place }: DocumentKey & SignedFile,
): void {
  const { party, organisationId, signerId, signedAt, fingerprint, sha256, job } = signature;
  const sealed = encrypt(store, encryptionContext.issuedFile(caseId, no), body);
  transaction.defer({
    name: 'write-signed-file',
    text: 'UPDATE issued_document_files SET body = $3, sha256 = $4 WHERE case_id = $1 AND no = $2',
    values: [caseId, no, sealed, sha256],
  });
  transaction.defer({
    name: 'write-signature',
    text: `INSERT INTO document_signatures (case_id, no, party, organisation_id, signer_id, signed_at, fingerprint, sha256, job_case_id, job_no, place)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    values: [caseId, no, party, organisationId, signerId, signedAt, fingerprint, sha256, job.caseId, job.no, place],
  });
}

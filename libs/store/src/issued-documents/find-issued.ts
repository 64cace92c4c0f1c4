import { type CaseId, type DocumentKey } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { ISSUED_COLUMNS, type IssuedDocument, type IssuedDocumentResult, toIssued } from './issued-document';

/** The document with this number in its case. */
export async function findIssuedDocument(store: Store, { caseId, no }: DocumentKey): Promise<IssuedDocument | undefined> {
  const text = `SELECT ${ISSUED_COLUMNS} FROM issued_documents d WHERE d.case_id = $1 AND d.no = $2`;
  const { rows } = await queryStore<IssuedDocumentResult>(store, { name: 'find-issued-document', text, values: [caseId, no] });
  return rows.map((row) => toIssued(store, row))[0];
}

/** The document that bears this code. */
export async function findIssuedByCode(store: Store, code: string): Promise<IssuedDocument | undefined> {
  const text = `SELECT ${ISSUED_COLUMNS} FROM issued_documents d WHERE d.code = $1`;
  const { rows } = await queryStore<IssuedDocumentResult>(store, { name: 'find-issued-by-code', text, values: [code] });
  return rows.map((row) => toIssued(store, row))[0];
}

/** What a case has written, in order. */
export async function listIssuedOfCase(store: Store, caseId: CaseId): Promise<readonly IssuedDocument[]> {
  const text = `SELECT ${ISSUED_COLUMNS} FROM issued_documents d WHERE d.case_id = $1 ORDER BY d.no`;
  const { rows } = await queryStore<IssuedDocumentResult>(store, { name: 'list-issued-of-case', text, values: [caseId] });
  return rows.map((row) => toIssued(store, row));
}

/** The documents of these numbers, in no particular order. */
export async function listIssuedByKey(store: Store, keys: readonly DocumentKey[]): Promise<readonly IssuedDocument[]> {
  const text = `SELECT ${ISSUED_COLUMNS} FROM unnest($1::uuid[], $2::int[]) AS k (case_id, no)
    JOIN issued_documents d ON d.case_id = k.case_id AND d.no = k.no`;
  const values = [keys.map(({ caseId }) => caseId), keys.map(({ no }) => no)];
  const { rows } = await queryStore<IssuedDocumentResult>(store, { name: 'list-issued-by-key', text, values });
  return rows.map((row) => toIssued(store, row));
}

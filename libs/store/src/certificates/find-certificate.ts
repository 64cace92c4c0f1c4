import { type CaseId, type PersonId } from '#contract';
import { decryptJson } from '../cipher/cipher';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { given } from '../row-values';
import { contentContext } from './content-context';

/** A certificate that was issued. */
export interface CertificateView {
  readonly number: string;
  readonly caseId: CaseId;
  readonly kind: string;
  readonly holderId?: PersonId | undefined;
  readonly content: unknown;
  readonly issuedAt: Date;
}

interface Result {
  readonly number: string;
  readonly case_id: CaseId;
  readonly kind: string;
  readonly holder_id: PersonId | null;
  readonly content: Buffer;
  readonly issued_at: Date;
}

const COLUMNS = 'number, case_id, kind, holder_id, content, issued_at';

/** The certificate with this number. */
export async function findCertificate(store: Store, number: string): Promise<CertificateView | undefined> {
  const text = `SELECT ${COLUMNS} FROM certificates WHERE number = $1`;
  const { rows } = await queryStore<Result>(store, { name: 'find-certificate', text, values: [number] });
  return rows.map((row) => toView(store, row))[0];
}

/** The certificates that a case led to, by number. */
export async function listCertificatesOfCase(store: Store, caseId: CaseId): Promise<readonly CertificateView[]> {
  const text = `SELECT ${COLUMNS} FROM certificates WHERE case_id = $1 ORDER BY number`;
  const { rows } = await queryStore<Result>(store, { name: 'list-certificates-of-case', text, values: [caseId] });
  return rows.map((row) => toView(store, row));
}

const toView = (store: Store, row: Result): CertificateView => ({
  number: row.number,
  caseId: row.case_id,
  kind: row.kind,
  holderId: given(row.holder_id),
  content: decryptJson(store, contentContext(row.number), row.content),
  issuedAt: row.issued_at,
});

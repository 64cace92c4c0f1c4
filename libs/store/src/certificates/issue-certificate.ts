import { type CaseId, type PersonId } from '#contract';
import { encrypt } from '../cipher/cipher';
import { type Transaction } from '../connection/statement';
import { type Store } from '../connection/store';
import { inTransaction } from '../connection/transaction';
import { onlyRow } from '../row-values';
import { contentContext } from './content-context';

/** A certificate to be issued by one job of one case. */
export interface CertificateRequest {
  readonly caseId: CaseId;
  readonly jobNo: number;
  readonly kind: string;
  /** What every number of this kind begins with, before the year. */
  readonly prefix: string;
  readonly holderId?: PersonId;
  /** JSON; encrypted at rest. */
  readonly content: unknown;
  readonly issuedAt: Date;
}

const LOCK_COUNTER = {
  name: 'lock-certificate-counter',
  text: `INSERT INTO certificate_counters AS k (prefix, year, last)
    VALUES ($1, extract(year FROM $2::timestamptz AT TIME ZONE 'Asia/Shanghai'), 0)
    ON CONFLICT (prefix, year) DO UPDATE SET last = k.last RETURNING year, last`,
};

const FIND_ISSUED = { name: 'find-issued', text: 'SELECT number FROM certificates WHERE case_id = $1 AND job_no = $2' };

const COUNT = { name: 'count-certificate', text: 'UPDATE certificate_counters SET last = $3 WHERE prefix = $1 AND year = $2' };

const INSERT = {
  name: 'insert-certificate',
  text: `INSERT INTO certificates (number, case_id, job_no, kind, holder_id, content, issued_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
};

/**
 * Issues the certificate and returns its number: prefix, year in China, six digits counted without gaps for each prefix and year.
 * Asked again for the same job it returns the number given then.
 */
export async function issueCertificateOnce(store: Store, request: CertificateRequest): Promise<string> {
  return inTransaction(store, async (transaction) => {
    // The counter's row lock makes the look behind it sure: whoever issued for this job has committed.
    const locked = transaction.query<{ year: number; last: number }>({ ...LOCK_COUNTER, values: [request.prefix, request.issuedAt] });
    const found = transaction.query<{ number: string }>({ ...FIND_ISSUED, values: [request.caseId, request.jobNo] });
    const [counters, issued] = await Promise.all([locked, found]);
    return issued.rows[0]?.number ?? issue(store, transaction, { request, ...onlyRow(counters.rows) });
  });
}

function issue(
  store: Store,
  transaction: Transaction,
  { request, year, last }: { readonly request: CertificateRequest; readonly year: number; readonly last: number },
): string {
  const number = `${request.prefix}${String(year)}${String(last + 1).padStart(6, '0')}`;
  const content = encrypt(store, contentContext(number), JSON.stringify(request.content));
  transaction.defer({ ...COUNT, values: [request.prefix, year, last + 1] });
  transaction.defer({
    ...INSERT,
    values: [number, request.caseId, request.jobNo, request.kind, request.holderId ?? null, content, request.issuedAt],
  });
  return number;
}

import { type CaseId } from '#contract';
import { decryptJson } from '../cipher/cipher';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { given } from '../row-values';
import { type Payee, payeeContext, type PaymentStatus, type PaymentView } from './payment';

interface Result {
  readonly id: string;
  readonly case_id: CaseId;
  readonly decision: string;
  readonly amount_fen: number;
  readonly payee: Buffer;
  readonly status: PaymentStatus;
  readonly ordered_at: Date;
  readonly settled_at: Date | null;
}

/** The payments of a case in the order in which they were ordered. */
export async function listPaymentsOfCase(store: Store, caseId: CaseId): Promise<readonly PaymentView[]> {
  const text = `SELECT id, case_id, decision, amount_fen::float8, payee, status, ordered_at, settled_at FROM payments
    WHERE case_id = $1 ORDER BY job_no`;
  const { rows } = await queryStore<Result>(store, { name: 'list-payments-of-case', text, values: [caseId] });
  return rows.map((row) => ({
    id: row.id,
    caseId: row.case_id,
    decision: row.decision,
    amountFen: row.amount_fen,
    payee: decryptJson(store, payeeContext(row.id), row.payee) as Payee,
    status: row.status,
    orderedAt: row.ordered_at,
    settledAt: given(row.settled_at),
  }));
}

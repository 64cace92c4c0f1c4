import { randomUUID } from 'node:crypto';
import { type CaseId } from '#contract';
import { holdOpenCase } from '../case-file/hold-open-case';
import { encrypt } from '../cipher/cipher';
import { type Store } from '../connection/store';
import { inTransaction } from '../connection/transaction';
import { type Payee, payeeContext, type PaymentStatus } from './payment';

/** A payment to be ordered by one job of one case. */
export interface PaymentOrder {
  readonly caseId: CaseId;
  readonly jobNo: number;
  readonly decision: string;
  readonly amountFen: number;
  readonly payee: Payee;
  readonly orderedAt: Date;
}

/** The payment's id, or why there is none: one for this decision waits for the bank, or has been made, or the case is over. */
export type Ordered =
  { readonly ok: true; readonly payment: string } | { readonly ok: false; readonly code: 'payment-open' | 'payment-made' | 'case-closed' };

const ORDER = {
  name: 'order-payment',
  text: `INSERT INTO payments (id, case_id, organisation_id, job_no, decision, amount_fen, payee, status, ordered_at)
    SELECT $1, c.id, c.organisation_id, $3::int, $4, $5::bigint, $6::bytea, 'ordered', $7::timestamptz FROM cases c WHERE c.id = $2
    ON CONFLICT DO NOTHING RETURNING id`,
};

const FIND_STANDING = {
  name: 'find-standing-payment',
  text: `SELECT id, job_no, status FROM payments WHERE case_id = $1 AND (job_no = $2 OR (decision = $3 AND status <> 'returned'))
    ORDER BY job_no = $2 DESC LIMIT 1`,
};

/**
 * Orders a payment of a decision, once: the same job gets the same payment however often it asks, and another is refused by the table while one
 * stands (`payment-open`) or was made (`payment-made`). After a return the decision may be paid again.
 */
export async function orderPayment(store: Store, order: PaymentOrder): Promise<Ordered> {
  const { caseId, jobNo, decision, amountFen, payee, orderedAt } = order;
  const id = randomUUID();
  const sealed = encrypt(store, payeeContext(id), JSON.stringify(payee));
  return inTransaction(store, async (transaction) => {
    if (!(await holdOpenCase(transaction, caseId))) return { ok: false, code: 'case-closed' };
    const { rows } = await transaction.query<{ id: string }>({
      ...ORDER,
      values: [id, caseId, jobNo, decision, amountFen, sealed, orderedAt],
    });
    if (rows[0] !== undefined) return { ok: true, payment: id };
    const standing = await transaction.query<{ id: string; job_no: number; status: PaymentStatus }>({
      ...FIND_STANDING,
      values: [caseId, jobNo, decision],
    });
    const [found] = standing.rows;
    if (found?.job_no === jobNo) return { ok: true, payment: found.id };
    return { ok: false, code: found?.status === 'paid' ? 'payment-made' : 'payment-open' };
  });
}

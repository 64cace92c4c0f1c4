import { type CaseId } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';

interface Settlement {
  readonly caseId: CaseId;
  readonly payment: string;
  readonly result: 'paid' | 'returned';
  readonly at: Date;
}

/** What came of a payment at the bank: kept, or refused where there is no such payment or something else was kept before. */
export type Settled = { readonly ok: true } | { readonly ok: false; readonly code: 'payment-unknown' | 'payment-settled-otherwise' };

// The row that stands is written as it was where the same is told again.
const SETTLE = {
  name: 'settle-payment',
  text: `UPDATE payments SET status = $3, settled_at = coalesce(settled_at, $4)
    WHERE id = $2 AND case_id = $1 AND (status = 'ordered' OR status = $3) RETURNING id`,
};

const FIND = { name: 'find-payment-of-case', text: 'SELECT 1 FROM payments WHERE id = $2 AND case_id = $1' };

/** Keeps the bank's answer; told twice it is kept once. What was paid never becomes returned, nor the other way round. */
export async function settlePayment(store: Store, { caseId, payment, result, at }: Settlement): Promise<Settled> {
  const settled = await queryStore(store, { ...SETTLE, values: [caseId, payment, result, at] });
  if (settled.rowCount === 1) return { ok: true };
  const found = await queryStore(store, { ...FIND, values: [caseId, payment] });
  return { ok: false, code: found.rowCount === 1 ? 'payment-settled-otherwise' : 'payment-unknown' };
}

import { type CaseId } from '#contract';
import { type Transaction } from '../connection/statement';

/** Whether a payment of the case was ordered that the bank has not answered. Who holds the case's lock keeps it so: orders hold it too. */
export async function awaitsBank(transaction: Transaction, caseId: CaseId): Promise<boolean> {
  const text = `SELECT 1 FROM payments WHERE case_id = $1 AND status = 'ordered' LIMIT 1`;
  return (await transaction.query({ name: 'awaits-bank', text, values: [caseId] })).rowCount === 1;
}

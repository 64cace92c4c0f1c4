import { type CaseId } from '#contract';
import { type Transaction } from '../connection/statement';

/**
 * Keeps a case from being ended by somebody else to the end of the transaction; false where it has ended. What a job writes outside of the case is
 * written either before the case is withdrawn, which then takes it back, or not at all.
 */
export async function holdOpenCase(transaction: Transaction, caseId: CaseId): Promise<boolean> {
  const text = 'SELECT status FROM cases WHERE id = $1 FOR SHARE';
  const { rows } = await transaction.query<{ status: string }>({ name: 'hold-open-case', text, values: [caseId] });
  return rows[0]?.status !== 'closed';
}

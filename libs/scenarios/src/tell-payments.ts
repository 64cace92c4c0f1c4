import { listPaymentsOfCase } from '#store';
import { type Play } from './play';
import { type OrderedPayment } from './scenario';

/** The payments of a case in the order in which they were ordered, without the account. */
export async function tellPayments({ store, caseId }: Play): Promise<readonly OrderedPayment[]> {
  const ordered = await listPaymentsOfCase(store, caseId);
  return ordered.map(({ decision, amountFen, payee, status }) => ({ decision, amountFen, payee: payee.name, status }));
}

import { type JobRow, type Transaction } from '#store';
import { type CaseDraft } from '../draft/case-draft';
import { alterRecord } from './alter-record';
import { issueRecord } from './issue-record';
import { type Prepared } from './ordering';
import { type RecordOrder } from './record-order';

/** What an order comes to, read and locked in the transaction of its job's result; undefined where the job is closed. */
export async function prepareOrder(
  draft: CaseDraft,
  transaction: Transaction,
  { order, job, wall }: { readonly order: RecordOrder; readonly job: JobRow['no']; readonly wall: Date },
): Promise<Prepared | undefined> {
  if (draft.row.status === 'closed' || !draft.jobs.some(({ no }) => no === job)) return undefined;
  const ordering = { draft, transaction, job, wall };
  return order.verb === 'issue' ? issueRecord(ordering, order) : alterRecord(ordering, order);
}

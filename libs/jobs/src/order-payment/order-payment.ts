import { type JsonValue } from '#engine';
import { type JobToRun } from '#cases';
import { JobError } from '../errors';
import { type JobServices } from '../job';
import { JobInput } from '../job-input';

/**
 * Orders `amountFen` for `payee` into `account` at `bank`, as the payment of `decision`; gives its id. A second payment of one decision is
 * `payment-open` while the first waits for the bank and `payment-made` after it was made: an operator has to look. A case that
 * has ended pays nothing (`case-closed`).
 */
export async function orderPayment(job: JobToRun, services: JobServices): Promise<JsonValue> {
  const input = new JobInput(job.input);
  const ordered = await services.orderPayment(job, {
    decision: input.text('decision'),
    amountFen: input.count('amountFen'),
    payee: { name: input.text('payee'), bank: input.text('bank'), account: input.text('account') },
  });
  if (!ordered.ok) throw new JobError(ordered.code, 'this decision has a payment that was not returned, or its case has ended');
  return { payment: ordered.payment };
}

import { type JsonValue } from '#engine';
import { type JobToRun } from '#cases';
import { JobError } from '../errors';
import { type JobServices } from '../job';
import { JobInput } from '../job-input';
import { dayInChina } from '../day-in-china';

/** Keeps the bank's `result` (paid or returned) of a `payment`; another answer than was kept before is `payment-settled-otherwise`. */
export async function settlePayment(job: JobToRun, services: JobServices): Promise<JsonValue> {
  const input = new JobInput(job.input);
  const result = input.oneOf('result', ['paid', 'returned']);
  const settled = await services.settlePayment(job, input.text('payment'), result);
  if (!settled.ok) throw new JobError(settled.code, 'the answer of the bank does not fit the payment');
  return { result, settledOn: dayInChina(job.businessNow) };
}

import { type JsonValue } from '#engine';
import { type JobToRun } from '#cases';
import { JobError } from '../errors';
import { type JobServices } from '../job';
import { JobInput } from '../job-input';

/** Gives back what this case has booked for `decision`: `{ released }`. What is on its way to be paid stays booked (`payment-open`). */
export async function releaseBooking(job: JobToRun, services: JobServices): Promise<JsonValue> {
  const given = await services.releaseBooking(job, new JobInput(job.input).text('decision'));
  if (!given.ok) throw new JobError(given.code, 'the decision was ordered to be paid, or its case has ended');
  return { released: given.released };
}

import { type PersonId } from '#contract';
import { type JsonValue } from '#engine';
import { type JobToRun } from '#cases';
import { applicantOf } from '../applicant-of';
import { dayInChina } from '../day-in-china';
import { type JobServices } from '../job';
import { JobInput } from '../job-input';

/**
 * Numbers and keeps a certificate of `kind` for `holder` (the applicant where none is named); every other input is its content.
 * The number begins with `prefix`, or else with the region's code.
 */
export async function issueCertificate(job: JobToRun, services: JobServices): Promise<JsonValue> {
  const input = new JobInput(job.input);
  const holderId = findHolder(job, input);
  const number = await services.issueCertificate(job, {
    kind: input.text('kind'),
    prefix: input.text('prefix', job.region),
    ...(holderId === undefined ? {} : { holderId }),
    content: input.without('kind', 'prefix', 'holder'),
  });
  return { number, issuedOn: dayInChina(job.businessNow) };
}

function findHolder(job: JobToRun, input: JobInput): PersonId | undefined {
  const { holder } = job.input;
  return holder !== undefined && holder !== null ? (input.text('holder') as PersonId) : applicantOf(job);
}

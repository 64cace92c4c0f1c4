import { asPersonId } from '#contract';
import { type JobToRun } from '#cases';
import { type AccountKey } from '#store';
import { applicantOf } from './applicant-of';
import { dayInChina } from './day-in-china';
import { JobInput } from './job-input';

/** The annual account that a job is about: of its `person` (else the applicant) in its `year` (else the running one) and the case's region. */
export function accountKeyOf(job: JobToRun): AccountKey {
  const input = new JobInput(job.input);
  return {
    personId: asPersonId(input.text('person', applicantOf(job))),
    year: input.has('year') ? input.count('year') : Number(dayInChina(job.businessNow).slice(0, 4)),
    region: job.region,
  };
}

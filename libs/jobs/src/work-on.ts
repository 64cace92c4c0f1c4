import { type Command, type JobToRun } from '#cases';
import { JobError } from './errors';
import { type JobServices } from './job';
import { findJob, findRecordJob } from './job-table';

type Of<Kind extends Command['kind']> = Extract<Command, { kind: Kind }>;

/** What the work of a job hands to its case: a result, or an order of a record that the case carries out. */
export type Work = Omit<Of<'complete-job'>, 'id'> | Omit<Of<'complete-record-job'>, 'id'>;

/** Does the work of a job; throws `unknown-topic` where this worker does not know it. */
export async function workOn(job: JobToRun, services: JobServices): Promise<Work> {
  const order = findRecordJob(job.topic);
  if (order !== undefined) return { kind: 'complete-record-job', job: job.no, order: order(job) };
  const work = findJob(job.topic);
  if (work === undefined) throw new JobError('unknown-topic', `no job for topic ${job.topic}`);
  return { kind: 'complete-job', job: job.no, result: await work(job, services) };
}

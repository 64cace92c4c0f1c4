import { type JobToRun, type Work } from '#cases';
import { JobError } from './errors';
import { type JobServices } from './job';
import { findJob, findRecordJob } from './job-table';

/** Does the work of a job; throws `unknown-topic` where this worker does not know it. */
export async function workOn(job: JobToRun, services: JobServices): Promise<Work> {
  const order = findRecordJob(job.topic);
  if (order !== undefined) return { kind: 'complete-record-job', job: job.no, order: order(job) };
  const work = findJob(job.topic);
  if (work === undefined) throw new JobError('unknown-topic', `no job for topic ${job.topic}`);
  return { kind: 'complete-job', job: job.no, result: await work(job, services) };
}

export { createJobServices } from './job-services';
export { FINAL_JOB_CODES, JobError } from './errors';
export { findJob } from './job-table';
export { type Job, type JobServices } from './job';

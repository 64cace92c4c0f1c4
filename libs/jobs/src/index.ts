export { createJobServices } from './job-services';
export { FINAL_JOB_CODES, JobError } from './errors';
export { type Job, type JobServices } from './job';
export { workOn } from './work-on';

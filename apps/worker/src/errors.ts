import { FINAL_JOB_CODES } from '#jobs';

/** Codes of failures that trying again cannot mend; a job that fails so becomes an incident at once. */
export const FINAL_CODES = ['unknown-case', ...FINAL_JOB_CODES] as const;
type FinalCode = (typeof FINAL_CODES)[number];

/** A failure of the worker with a stable code; its text may be logged and holds no personal data. */
export class WorkerError extends Error {
  constructor(
    readonly code: FinalCode | 'job-refused' | 'no-workflow-bundle' | 'stopping',
    message: string,
  ) {
    super(message);
    this.name = 'WorkerError';
  }
}

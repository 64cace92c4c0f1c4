/** Codes of failures that trying again cannot mend; a job that fails so becomes an incident at once. */
export const FINAL_JOB_CODES = [
  'bad-job-input',
  'panel-too-small',
  'unknown-topic',
  'unpublished-year',
  'payment-open',
  'payment-made',
  'payment-unknown',
  'payment-settled-otherwise',
  'booked-before',
  'case-closed',
  'document-unknown',
  'document-revoked',
  'wrong-party',
  'signer-without-post',
  'signed-before',
  'file-altered',
  'no-seal',
] as const;

/** A job that cannot be done, with a stable code; its text may be logged and holds no personal data. */
export class JobError extends Error {
  constructor(
    readonly code: (typeof FINAL_JOB_CODES)[number],
    message: string,
  ) {
    super(message);
    this.name = 'JobError';
  }
}

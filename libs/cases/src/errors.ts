/** A broken assumption of this lib; the code is stable, the text names no person. */
export class CasesError extends Error {
  constructor(
    readonly code:
      | 'unknown-case'
      | 'unknown-definition'
      | 'broken-definition'
      | 'demo-clock-backwards'
      | 'start-refused'
      | 'lost-job'
      | 'bad-letter'
      | 'broken-form'
      | 'no-migration'
      | 'no-state',
    message: string,
  ) {
    super(message);
    this.name = 'CasesError';
  }
}

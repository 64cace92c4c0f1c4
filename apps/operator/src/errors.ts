/** Why the operator stops: a code for programs and one sentence, with the remedy, for people. */
export class OperatorError extends Error {
  constructor(
    readonly code:
      | 'no-unprivileged-user'
      | 'no-postgres-binaries'
      | 'postgres-did-not-start'
      | 'no-temporal-binary'
      | 'temporal-did-not-start'
      | 'bad-wheel'
      | 'command-failed'
      | 'already-running'
      | 'bad-argument',
    message: string,
  ) {
    super(message);
    this.name = 'OperatorError';
  }
}

/** A broken assumption of this lib. */
export class RosterError extends Error {
  constructor(
    readonly code: 'broken-kind-form' | 'broken-kind' | 'unknown-roster',
    message: string,
  ) {
    super(`${code}: ${message}`);
    this.name = 'RosterError';
  }
}

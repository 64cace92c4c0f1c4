/** Why the store gave up: `unavailable`, `lock-timeout`, `statement-timeout`, `conflict` and `key-held` may be tried again, the others not. */
export type StoreErrorCode =
  | 'unavailable'
  | 'lock-timeout'
  | 'statement-timeout'
  | 'conflict'
  | 'key-held'
  | 'duplicate'
  | 'statement-failed'
  | 'rolled-back'
  | 'bad-keyring'
  | 'unknown-key'
  | 'bad-envelope'
  | 'bad-row'
  | 'not-found'
  | 'forward-only';

/** A broken assumption of the store. Its text never carries a column's value, so it may be logged. */
export class StoreError extends Error {
  constructor(
    readonly code: StoreErrorCode,
    message: string,
    /** SQLSTATE and constraint, where PostgreSQL gave them. */ readonly database: {
      readonly sqlState?: string;
      readonly constraint?: string;
    } = {},
  ) {
    super(`${code}: ${message}`);
    this.name = 'StoreError';
  }
}

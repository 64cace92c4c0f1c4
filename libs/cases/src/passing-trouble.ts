import { StoreError } from '#store';

/** Trouble of PostgreSQL that passes. */
const PASSING: readonly string[] = ['unavailable', 'lock-timeout', 'statement-timeout', 'conflict'];

/** Whether a page of long work should be begun again. */
export const isPassing = (error: unknown): boolean => error instanceof StoreError && PASSING.includes(error.code);

/** The code of an error, or `failed`. */
export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : 'failed';

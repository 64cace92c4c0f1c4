import { HttpException } from '@nestjs/common';
import { CasesError } from '#cases';
import { StoreError, type StoreErrorCode } from '#store';
import { ProblemError } from './problem-error';
import { type ProblemCode } from './problems';

/** What Nest, multer and the body parser say by status alone. */
const BY_STATUS: Readonly<Record<number, ProblemCode>> = {
  400: 'malformed-request',
  401: 'not-signed-in',
  403: 'not-permitted',
  404: 'unknown-route',
  405: 'unknown-route',
  413: 'body-too-large',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
  503: 'unavailable',
};

/** Trouble of PostgreSQL that passes by itself. */
const PASSING: readonly StoreErrorCode[] = ['unavailable', 'lock-timeout', 'statement-timeout', 'conflict'];

/** The problem that an error means to the caller; whatever is not known to be harmless is `internal`. */
export function problemOf(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof StoreError && error.code === 'key-held') return new ProblemError('command-under-way', { retryAfter: 1 });
  if (error instanceof StoreError && PASSING.includes(error.code)) return new ProblemError('unavailable', { retryAfter: 1 });
  if (error instanceof CasesError && error.code === 'broken-definition') return new ProblemError('case-broken');
  if (isConnectionTrouble(error)) return new ProblemError('unavailable', { retryAfter: 1 });
  return new ProblemError(BY_STATUS[statusOf(error) ?? 500] ?? 'internal');
}

function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  if (typeof error !== 'object' || error === null) return undefined;
  // http-errors, as the body parser throws them: `expose` is false for those that are not the caller's fault.
  if (!('expose' in error) || error.expose !== true || !('status' in error)) return undefined;
  return typeof error.status === 'number' ? error.status : undefined;
}

const CONNECTION_CODE = /^(?:ECONN|EPIPE|ETIMEDOUT|57P0|08|53300)/;

/** Sessions and rate limits talk to the pool itself, whose errors are Node's and PostgreSQL's own. */
function isConnectionTrouble(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ('code' in error && typeof error.code === 'string') return CONNECTION_CODE.test(error.code);
  return /^Connection terminated|timeout exceeded when trying to connect/.test(error.message);
}

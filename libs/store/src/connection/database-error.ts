import { StoreError, type StoreErrorCode } from '../errors';

/** Classes and codes of PostgreSQL that callers tell apart; anything else with an SQLSTATE is `statement-failed`. */
const BY_SQL_STATE: readonly (readonly [prefix: string, code: StoreErrorCode])[] = [
  ['08', 'unavailable'],
  ['53', 'unavailable'],
  ['57P', 'unavailable'],
  ['25P03', 'unavailable'],
  ['57014', 'statement-timeout'],
  ['55P03', 'lock-timeout'],
  ['40', 'conflict'],
  ['23505', 'duplicate'],
  // Somebody else came first with a record that excludes this one: whoever tries again is told so.
  ['23P01', 'conflict'],
];

/** Classes whose message speaks of the program (syntax, privileges, internal) and never of a row's values. */
const SAFE_MESSAGE = /^(?:08|25|26|28|3D|3F|42|53|55|57|58|P0|XX|HB)/;

/** Turns whatever pg rejects with into a `StoreError` without any value of a row; a connection that broke is `unavailable`. */
export function databaseError(error: unknown, statement?: string): StoreError {
  if (error instanceof StoreError) return error;
  const { code, constraint, message } = read(error);
  const where = statement === undefined ? '' : `${statement}: `;
  if (code === undefined || !/^[0-9A-Z]{5}$/.test(code) || /^E[A-Z]{4}$/.test(code))
    return new StoreError('unavailable', where + (message ?? 'connection failed'));
  const known = BY_SQL_STATE.find(([prefix]) => code.startsWith(prefix));
  const told = SAFE_MESSAGE.test(code) ? message : constraint;
  return new StoreError(known?.[1] ?? 'statement-failed', `${where}${code} ${told ?? ''}`.trimEnd(), {
    sqlState: code,
    ...(constraint === undefined ? {} : { constraint }),
  });
}

interface Read {
  readonly code?: string | undefined;
  readonly constraint?: string | undefined;
  readonly message?: string | undefined;
}

function read(error: unknown): Read {
  if (typeof error !== 'object' || error === null) return {};
  const { code, constraint, message } = error as Record<string, unknown>;
  return { code: text(code), constraint: text(constraint), message: text(message) };
}

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

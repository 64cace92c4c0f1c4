import { StoreError } from './errors';

/** NULL as undefined. */
export function given<Value>(value: Value | null | undefined): Value | undefined {
  return value ?? undefined;
}

/** A timestamptz as pg gives it; NULL and `infinity` (which pg gives as a number) mean that there is none. */
export function instant(value: Date | number | null | undefined): Date | undefined {
  return value instanceof Date ? value : undefined;
}

/** A bigint, which pg gives as text; `bad-row` beyond 2^53. */
export function safeInteger(value: string | number): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new StoreError('bad-row', 'a number is too large');
  return number;
}

/** The only row of a statement that always answers with one. */
export function onlyRow<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (row === undefined) throw new StoreError('bad-row', 'a statement that answers with one row answered with none');
  return row;
}

import { type Transaction } from '../connection/statement';
import { type RecordsChange } from './record';
import { RECORD_WRITE_PARTS } from './record-write-parts';

/** Writes a change of records in one statement; it travels with the COMMIT. A case's own change carries its records in its own statement. */
export function writeRecords(transaction: Transaction, change: RecordsChange): void {
  const values: unknown[] = [];
  const place = (value: unknown): string => `$${String(values.push(value))}`;
  const parts = RECORD_WRITE_PARTS.filter((part) => part.applies(change));
  if (parts.length === 0) return;
  transaction.defer({
    name: `records:${parts.map((part) => part.code).join('')}`,
    text: `WITH ${parts.map((part) => `${part.code}_ AS (${part.sql(change, place)})`).join(',\n')}\nSELECT 1`,
    values,
  });
}

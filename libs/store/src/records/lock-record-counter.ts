import { type Transaction } from '../connection/statement';
import { queryStore } from '../connection/transaction';
import { onlyRow } from '../row-values';

/** The year in China and the last number given out of a series, locked until the transaction ends: whoever waited sees what was given since. */
export async function lockRecordCounter(
  transaction: Transaction,
  { series, at }: { readonly series: string; readonly at: Date },
): Promise<{ readonly series: string; readonly year: number; readonly last: number }> {
  const text = `INSERT INTO record_counters AS k (series, year, last)
    VALUES ($1, extract(year FROM $2::timestamptz AT TIME ZONE 'Asia/Shanghai'), 0)
    ON CONFLICT (series, year) DO UPDATE SET last = k.last RETURNING year, last`;
  const { rows } = await queryStore<{ year: number; last: number }>(transaction, {
    name: 'lock-record-counter',
    text,
    values: [series, at],
  });
  return { series, ...onlyRow(rows) };
}

import { type Transaction } from '../connection/statement';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { type CalendarRow } from './calendar-row';

/** Holds the calendars against every other writer to the end of the transaction; readers go on. */
export async function holdCalendars(transaction: Transaction): Promise<void> {
  await transaction.query({ name: 'hold-calendars', text: 'LOCK TABLE calendars IN SHARE ROW EXCLUSIVE MODE' });
}

/** Adds the next version of a region's days of a year and returns its number; `duplicate` where two add it at once. */
export async function insertCalendar(on: Store | Transaction, row: Omit<CalendarRow, 'version'>): Promise<number> {
  const result = await queryStore<{ version: number }>(on, {
    name: 'insert-calendar',
    text: `INSERT INTO calendars (region, year, kind, version, holidays, swapped_workdays, source, published_at, entered_by, entered_at)
      SELECT $1, $2, $3, coalesce(max(version), 0) + 1, $4, $5, $6, $7, $8, $9 FROM calendars WHERE region = $1 AND year = $2 AND kind = $3
      RETURNING version`,
    values: [
      row.region,
      row.year,
      row.kind,
      JSON.stringify(row.holidays),
      JSON.stringify(row.swappedWorkdays),
      row.source,
      row.publishedAt,
      row.enteredBy ?? null,
      row.enteredAt ?? null,
    ],
  });
  return result.rows[0]?.version ?? 0;
}

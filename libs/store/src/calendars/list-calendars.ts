import { type PersonId } from '#contract';
import { type Transaction } from '../connection/statement';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { type CalendarRow } from './calendar-row';

interface Raw extends Omit<CalendarRow, 'swappedWorkdays' | 'publishedAt' | 'enteredBy' | 'enteredAt'> {
  swapped_workdays: string[];
  published_at: Date;
  entered_by: PersonId | null;
  entered_at: Date | null;
}

/** The newest version of every region's years and own days, the least specific region first. */
export async function listCalendars(on: Store | Transaction): Promise<readonly CalendarRow[]> {
  const result = await queryStore<Raw>(on, {
    name: 'list-calendars',
    text: `SELECT * FROM (SELECT DISTINCT ON (region, year, kind) * FROM calendars ORDER BY region, year, kind, version DESC) newest
      ORDER BY region <> '*', length(region), region, year, kind`,
  });
  return result.rows.map(({ swapped_workdays, published_at, entered_by, entered_at, ...row }) => ({
    ...row,
    swappedWorkdays: swapped_workdays,
    publishedAt: published_at,
    ...(entered_by === null ? {} : { enteredBy: entered_by }),
    ...(entered_at === null ? {} : { enteredAt: entered_at }),
  }));
}

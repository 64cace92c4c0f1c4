import { type Calendar } from '#calendar';
import { type CalendarRow, listCalendars, type Store, type Transaction } from '#store';
import { composeCalendar } from './compose-calendar';

/** How long a calendar that was imported may stay unknown to a running process (ms of wall time). */
const FRESH_FOR = 60_000;

/** The calendars of regions, composed once and known without a query for each date that is computed. */
export interface CalendarCache {
  of(region: string): Calendar;
  /** Reads them anew where the last reading is older than a minute, in the transaction where there is one. */
  keepFresh(wall: Date, transaction?: Transaction): Promise<void>;
  /** The next `keepFresh` reads them anew whatever the time. */
  forget(): void;
}

/** A cache that knows no published year before the first `keepFresh`. */
export function createCalendarCache(store: Store): CalendarCache {
  let rows: readonly CalendarRow[] = [];
  let composed = new Map<string, Calendar>();
  let readAt = Number.NEGATIVE_INFINITY;
  return {
    of(region) {
      const calendar = composed.get(region) ?? composeCalendar(rows, region);
      composed.set(region, calendar);
      return calendar;
    },
    async keepFresh(wall, transaction) {
      if (Math.abs(wall.getTime() - readAt) < FRESH_FOR) return;
      rows = await listCalendars(transaction ?? store);
      composed = new Map();
      readAt = wall.getTime();
    },
    forget() {
      readAt = Number.NEGATIVE_INFINITY;
    },
  };
}

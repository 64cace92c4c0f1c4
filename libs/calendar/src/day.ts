import { DateTime } from 'luxon';
import { CalendarError } from './errors';

/** A point in time: a Date, or an ISO 8601 text with an offset. */
export type Instant = Date | string;

/** A local date as the number of days since 1970-01-01: adding days is adding numbers. */
export type Day = number;

const MS_PER_DAY = 86_400_000;

/** Milliseconds since the epoch; throws `invalid-instant` where the text is no instant with an offset. */
export function toMillis(instant: Instant): number {
  const millis = typeof instant === 'string' ? millisOfText(instant) : instant.getTime();
  if (Number.isNaN(millis)) throw new CalendarError('invalid-instant', `not an instant: ${String(instant)}`);
  return millis;
}

/** The local date on which an instant falls in a zone. */
export function dayOf(instant: Instant, zone: string): Day {
  const local = DateTime.fromMillis(toMillis(instant), { zone });
  return Date.UTC(local.year, local.month - 1, local.day) / MS_PER_DAY;
}

/** The midnight with which a local date begins in a zone. */
export function startOfDay(day: Day, zone: string): Date {
  return DateTime.fromISO(isoOfDay(day), { zone }).toJSDate();
}

/** A local date as ISO text, `2026-02-15`. */
export function isoOfDay(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The local date that an ISO date names; undefined where there is no such date. */
export function dayOfIso(text: string): Day | undefined {
  const date = DateTime.fromFormat(text, 'yyyy-MM-dd', { zone: 'utc' });
  return date.isValid ? date.toMillis() / MS_PER_DAY : undefined;
}

/** True for Saturday and Sunday. */
export function isWeekend(day: Day): boolean {
  const weekday = (((day + 4) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6;
}

function millisOfText(text: string): number {
  const hasOffset = /(?:Z|[+-]\d\d:?\d\d)$/.test(text);
  return hasOffset ? DateTime.fromISO(text).toMillis() : Number.NaN;
}

import { DateTime, Duration } from 'luxon';
import { addCalendarDays, addWorkingDays, type Due } from './add-days';
import { type Calendar } from './calendar';
import { type Instant, toMillis } from './day';
import { type DayPolicy } from './day-policy';

/** How a timer says when it is due: an ISO 8601 duration, an ISO date or instant, or a number of days. */
export type DueRule =
  | { readonly kind: 'duration'; readonly duration: string }
  | { readonly kind: 'date'; readonly date: string }
  | {
      readonly kind: 'days';
      readonly count: number;
      readonly unit: 'working-day' | 'calendar-day';
      /** Of calendar days; the default ones where none are named. */
      readonly policies?: readonly DayPolicy[];
    };

/** The text of a duration or date, or the number of days, means nothing. */
export interface InvalidDue {
  readonly ok: false;
  readonly code: 'invalid-due';
  readonly reason: string;
}

/** The instant at which a timer armed at `from` is due; a bare date or time is local to the calendar's zone. */
export function dueAt(calendar: Calendar, from: Instant, rule: DueRule): Due | InvalidDue {
  switch (rule.kind) {
    case 'duration':
      return addDuration(calendar, from, rule.duration);
    case 'date':
      return valid(DateTime.fromISO(rule.date, { zone: calendar.zone }), `not a date: ${rule.date}`);
    case 'days':
      if (!Number.isInteger(rule.count) || rule.count < 0) return invalid(`not a number of days: ${String(rule.count)}`);
      return rule.unit === 'working-day' ? addWorkingDays(calendar, from, rule.count) : addCalendarDays(calendar, from, rule);
  }
}

function addDuration(calendar: Calendar, from: Instant, text: string): Due | InvalidDue {
  const duration = Duration.fromISO(text);
  if (!duration.isValid || duration.toMillis() < 0) return invalid(`not a duration: ${text}`);
  return valid(DateTime.fromMillis(toMillis(from), { zone: calendar.zone }).plus(duration), `too long: ${text}`);
}

function valid(at: DateTime, reason: string): Due | InvalidDue {
  return at.isValid ? { ok: true, at: at.toJSDate() } : invalid(reason);
}

function invalid(reason: string): InvalidDue {
  return { ok: false, code: 'invalid-due', reason };
}

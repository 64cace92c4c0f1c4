import { duration, FeelDuration, parseDate, parseDateTime, parseTime } from 'feelin';
import { callByPlace } from './library';

const dateText = /^(-?)(\d{4}|[1-9]\d{4,8})-(\d{2})-(\d{2})$/;
const timeText = /^\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:z|[+-](?:0\d|1[0-8]):\d{2}(?::\d{2})?|@[\w+-]+(?:\/[\w+-]+)*)?$/i;

/** The date that a text writes (XML Schema, years of up to nine digits); null where it writes none. */
export function readDate(text: string): unknown {
  const [, sign = '', year = '', month, day] = dateText.exec(text) ?? [];
  if (year === '') return null;
  if (sign === '' && year.length === 4) return parseDate(text);
  return callByPlace('date', [Number(sign + year), Number(month), Number(day)]);
}

/** The time that a text writes, with an offset or a zone but not both. */
export function readTime(text: string): unknown {
  return timeText.test(text) ? parseTime(text.replace(/z$/, 'Z')) : null;
}

/** The date and time that a text writes; a date alone is its first moment. */
export function readDateTime(text: string): unknown {
  const [, day = '', time = '00:00:00'] = /^([^T]*)(?:T(.*))?$/.exec(text) ?? [];
  const [date, moment] = [readDate(day), readTime(time)];
  if (date === null || moment === null) return null;
  return /^\d{4}-/.test(day) ? parseDateTime(`${day}T${time.replace(/z$/, 'Z')}`) : callByPlace('date and time', [date, moment]);
}

/** What `@"…"` writes: a date, a time, both, or a duration. */
export function readMoment(text: string): unknown {
  return readDate(text) ?? readTime(text) ?? (text.includes('T') ? readDateTime(text) : null) ?? duration(text) ?? null;
}

function offsetText(offset: unknown): string {
  if (!(offset instanceof FeelDuration)) return '';
  const seconds = offset.unwrap().total('seconds');
  if (seconds === 0) return 'Z';
  const minutes = Math.trunc(Math.abs(seconds) / 60);
  const part = (value: number) => String(value).padStart(2, '0');
  return `${seconds < 0 ? '-' : '+'}${part(Math.trunc(minutes / 60))}:${part(minutes % 60)}`;
}

/** A time from its parts, fractions of a second included, which the library drops. */
export function makeTime(hour: number, minute: number, { second, offset }: { second: number; offset: unknown }): unknown {
  const [whole = '', fraction] = String(second).split('.');
  const parts = [hour, minute, whole].map((part) => String(part).padStart(2, '0'));
  return readTime(`${parts.join(':')}${fraction === undefined ? '' : `.${fraction}`}${offsetText(offset)}`);
}

import { duration, FeelDate, FeelDateTime, FeelDuration } from 'feelin';
import { callByPlace } from '../library';
import { findEnds } from '../range';
import { digitsOf } from '../exact';
import { define, type Functions, single } from './define';

/** A number without an exponent. */
function plain(value: number): string {
  const text = String(value);
  if (!text.includes('e')) return text;
  const { digits, exponent } = digitsOf(value);
  const sign = value < 0 ? '-' : '';
  if (exponent >= 0) return sign + String(digits * 10n ** BigInt(exponent));
  const padded = String(digits).padStart(1 - exponent, '0');
  return `${sign}${padded.slice(0, exponent)}.${padded.slice(exponent)}`;
}

function quoted(value: unknown): unknown {
  return typeof value === 'string' ? `"${value}"` : (textOf(value) ?? '');
}

function textOf(value: unknown): unknown {
  if (typeof value === 'number') return plain(value);
  if (isDated(value))
    return String(value).replace(/^([+-])0*(\d{4,})-/, (_, sign: string, year: string) => `${sign === '-' ? '-' : ''}${year}-`);
  const ends = findEnds(value);
  if (ends === undefined) return callByPlace('string', [value]);
  const [open, close] = [ends['start included'] ? '[' : '(', ends['end included'] ? ']' : ')'];
  return `${open}${String(quoted(ends.start))}..${String(quoted(ends.end))}${close}`;
}

function isDated(value: unknown): boolean {
  return value instanceof FeelDate || value instanceof FeelDateTime;
}

/** Whole months between two dates; the library keeps the days that are left. */
function wholeMonths(from: unknown, to: unknown): unknown {
  if (!isDated(from) || !isDated(to)) return null;
  const span = callByPlace('years and months duration', [from, to]);
  if (!(span instanceof FeelDuration)) return null;
  const { years, months } = span.unwrap();
  const total = years * 12 + months;
  return duration(`${total < 0 ? '-' : ''}P${String(Math.abs(total))}M`) ?? null;
}

/** Conversions that the library writes differently. */
export const conversionFunctions: Functions = {
  string: define(['from'], textOf),
  'years and months duration': define(['from', 'to'], (from, to) => wholeMonths(single(from), single(to))),
};

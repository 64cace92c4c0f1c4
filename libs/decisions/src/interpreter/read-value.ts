import { duration, evaluate } from 'feelin';
import { readDate, readDateTime, readTime } from './parse-temporal';

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  string: (text) => text,
  boolean: (text) => text === 'true',
  decimal: Number,
  double: Number,
  integer: Number,
  date: readDate,
  time: readTime,
  dateTime: readDateTime,
  duration: (text) => duration(text),
};

/** A value of FEEL from its text under a type of XML Schema; a text of another type stays a text. */
export function readStandardValue(type: string, text: string): unknown {
  return readers[type]?.(text) ?? text;
}

const scale = 1e-8;

function sameNumber(a: number, b: number): boolean {
  return a === b || Math.abs(a - b) <= scale * Math.max(1, Math.abs(a), Math.abs(b));
}

function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, at) => sameStandardValue(item, b[at]));
}

function sameObject(a: object, b: object): boolean {
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (Object.getPrototypeOf(a) !== Object.prototype) return evaluate('a = b', { a, b }).value === true;
  const others = new Map(Object.entries(b));
  const entries = Object.entries(a);
  return entries.length === others.size && entries.every(([name, value]) => others.has(name) && sameStandardValue(value, others.get(name)));
}

function isNothing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

/** Whether two values are the same; numbers to eight digits, as the kit compares them. */
export function sameStandardValue(a: unknown, b: unknown): boolean {
  if (isNothing(a) || isNothing(b)) return isNothing(a) && isNothing(b);
  if (typeof a === 'number' && typeof b === 'number') return sameNumber(a, b);
  if (Array.isArray(a) && Array.isArray(b)) return sameList(a, b);
  if (typeof a === 'object' && typeof b === 'object') return sameObject(a, b);
  return a === b;
}

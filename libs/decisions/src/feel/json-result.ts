import { FeelDate, FeelDateTime, FeelDuration, FeelTime } from 'feelin';
import { type Evaluated, type JsonValue } from '#engine';
import { kindOf } from './kind-of';

const iso = [FeelDate, FeelTime, FeelDateTime, FeelDuration];

/** Carries the refusal out of the recursion; never leaves this file. */
class NotJson {
  constructor(readonly reason: string) {}
}

function convertNumber(value: number): JsonValue | NotJson {
  if (!Number.isFinite(value)) return new NotJson('the result is not a finite number');
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) return new NotJson('the result is an integer too large to be exact');
  return Object.is(value, -0) ? 0 : value;
}

function convertList(values: readonly unknown[]): JsonValue | NotJson {
  const items: JsonValue[] = [];
  for (const value of values) {
    const item = convert(value);
    if (item instanceof NotJson) return item;
    items.push(item);
  }
  return items;
}

function convertContext(value: object): JsonValue | NotJson {
  const entries: [string, JsonValue][] = [];
  for (const [name, entry] of Object.entries(value)) {
    const item = convert(entry);
    if (item instanceof NotJson) return item;
    entries.push([name, item]);
  }
  return Object.fromEntries(entries);
}

function convertObject(value: object): JsonValue | NotJson {
  if (iso.some((kind) => value instanceof kind)) return String(value);
  if (Array.isArray(value)) return convertList(value);
  if (kindOf(value) === 'context') return convertContext(value);
  return new NotJson(`the result is not a JSON value but a ${kindOf(value)}`);
}

function convert(value: unknown): JsonValue | NotJson {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return convertNumber(value);
  if (typeof value === 'object') return convertObject(value);
  return new NotJson(`the result is not a JSON value but a ${kindOf(value)}`);
}

/** A FEEL value as JSON: dates, times and durations become ISO 8601 text; ranges, functions and inexact numbers are failures. */
export function jsonResult(value: unknown): Evaluated {
  const converted = convert(value);
  return converted instanceof NotJson ? { ok: false, reason: converted.reason } : { ok: true, value: converted };
}

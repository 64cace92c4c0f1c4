import { compare } from '../compare';
import * as exact from '../exact';
import { callByPlace } from '../library';
import { define, type Functions, single } from './define';
import { type RoundingMode, roundNumber } from './round-number';

function rounding(mode: RoundingMode, scaleNeeded: boolean): ReturnType<typeof define> {
  return define(['n', scaleNeeded ? 'scale' : 'scale?'], (n, scale = 0) => {
    const [value, places] = [single(n), single(scale)];
    return typeof value === 'number' && typeof places === 'number' ? roundNumber(value, Math.trunc(places), mode) : null;
  });
}

/** The least or greatest of values that can be compared: all given, or those of one list. */
function extreme(sign: 1 | -1): (...values: readonly unknown[]) => unknown {
  return (...values) => {
    const [first] = values;
    const items: readonly unknown[] = values.length === 1 && Array.isArray(first) ? first : values;
    if (items.length === 0 || items.some((item) => compare(item, items[0]) === null)) return null;
    return items.reduce((best, item) => ((compare(item, best) ?? 0) * sign < 0 ? item : best));
  };
}

/** The numbers that are given one by one or in one list; nothing where one is no number, or there is none. */
function findNumbers(values: readonly unknown[]): readonly number[] | undefined {
  const [first] = values;
  const items: readonly unknown[] = values.length === 1 && Array.isArray(first) ? first : values;
  const numbers = items.filter((item) => typeof item === 'number');
  return numbers.length === 0 || numbers.length < items.length ? undefined : numbers;
}

function total(...values: readonly unknown[]): unknown {
  return findNumbers(values)?.reduce(exact.add) ?? null;
}

function mean(...values: readonly unknown[]): unknown {
  const numbers = findNumbers(values);
  return numbers === undefined ? null : exact.divide(numbers.reduce(exact.add), numbers.length);
}

function product(...values: readonly unknown[]): unknown {
  return findNumbers(values)?.reduce(exact.multiply) ?? null;
}

function middle(...values: readonly unknown[]): unknown {
  const numbers = findNumbers(values)?.toSorted((a, b) => a - b);
  if (numbers === undefined) return null;
  const [low, high] = [numbers[Math.floor((numbers.length - 1) / 2)] ?? 0, numbers[Math.floor(numbers.length / 2)] ?? 0];
  return exact.divide(exact.add(low, high), 2);
}

function modes(...values: readonly unknown[]): unknown {
  const [first] = values;
  const items: readonly unknown[] = values.length === 1 && Array.isArray(first) ? first : values;
  const counts = new Map<number, number>();
  for (const item of items) {
    if (typeof item !== 'number') return null;
    counts.set(item, (counts.get(item) ?? 0) + 1);
  }
  const most = Math.max(...counts.values());
  return [...counts].flatMap(([value, count]) => (count === most ? [value] : [])).toSorted((a, b) => a - b);
}

/** Functions of numbers that the library rounds as doubles, sorts as texts, or has for numbers only. */
export const numberFunctions: Functions = {
  number: define(['from', 'grouping separator?', 'decimal separator?'], (...values) => {
    const [, grouping = null, decimal = null] = values.map(single);
    if (grouping !== null && grouping === decimal) return null;
    return callByPlace('number', values.map(single));
  }),
  decimal: rounding('half even', true),
  'round up': rounding('up', true),
  'round down': rounding('down', true),
  'round half up': rounding('half up', true),
  'round half down': rounding('half down', true),
  floor: rounding('floor', false),
  ceiling: rounding('ceiling', false),
  min: define(['...list'], extreme(1)),
  max: define(['...list'], extreme(-1)),
  sum: define(['...list'], total),
  mean: define(['...list'], mean),
  product: define(['...list'], product),
  median: define(['...list'], middle),
  mode: define(['...list'], modes),
  modulo: define(['dividend', 'divisor'], (a, b) => {
    const [dividend, divisor] = [single(a), single(b)];
    if (typeof dividend !== 'number' || typeof divisor !== 'number' || divisor === 0) return null;
    return exact.modulo(dividend, divisor);
  }),
};

import { compare } from '../compare';
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

function middle(...values: readonly unknown[]): unknown {
  const [first] = values;
  const items: readonly unknown[] = values.length === 1 && Array.isArray(first) ? first : values;
  const numbers = items.filter((item) => typeof item === 'number').toSorted((a, b) => a - b);
  if (items.length === 0 || numbers.length < items.length) return null;
  const [low, high] = [numbers[Math.floor((numbers.length - 1) / 2)] ?? 0, numbers[Math.floor(numbers.length / 2)] ?? 0];
  return (low + high) / 2;
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
  decimal: rounding('half even', true),
  'round up': rounding('up', true),
  'round down': rounding('down', true),
  'round half up': rounding('half up', true),
  'round half down': rounding('half down', true),
  floor: rounding('floor', false),
  ceiling: rounding('ceiling', false),
  min: define(['...list'], extreme(1)),
  max: define(['...list'], extreme(-1)),
  median: define(['...list'], middle),
  mode: define(['...list'], modes),
  modulo: define(['dividend', 'divisor'], (a, b) => {
    const [dividend, divisor] = [single(a), single(b)];
    if (typeof dividend !== 'number' || typeof divisor !== 'number' || divisor === 0) return null;
    return dividend - divisor * Math.floor(dividend / divisor);
  }),
};

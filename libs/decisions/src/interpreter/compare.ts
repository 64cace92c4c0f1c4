import { FeelDate, FeelDateTime, FeelDuration, FeelTime, evaluate, isFunction, isRange } from 'feelin';
import { isContextValue } from '../model/built-in-types';
import { standardKind } from './kinds';
import { PointTest } from './point-test';

const less: unknown = evaluate('function(a, b) a < b').value;
const same: unknown = evaluate('function(a, b) a = b').value;

function ask(question: unknown, a: unknown, b: unknown): unknown {
  return isFunction(question) ? question.fn(a, b) : null;
}

const temporal = [FeelDate, FeelTime, FeelDateTime, FeelDuration];

function isTemporal(value: unknown): boolean {
  return temporal.some((kind) => value instanceof kind);
}

function compareTemporal(a: unknown, b: unknown): number | null {
  const below = ask(less, a, b);
  if (typeof below !== 'boolean') return null;
  if (below) return -1;
  return ask(less, b, a) === true ? 1 : 0;
}

/** Order of two values of one kind: below 0, 0, or above; null where there is none. */
export function compare(a: unknown, b: unknown): number | null {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return a === b ? 0 : a < b ? -1 : 1;
  if (!isTemporal(a) || standardKind(a) !== standardKind(b)) return null;
  return compareTemporal(a, b);
}

function allTrue(truths: readonly (boolean | null)[]): boolean | null {
  if (truths.includes(false)) return false;
  return truths.includes(null) ? null : true;
}

function equalLists(a: readonly unknown[], b: readonly unknown[]): boolean | null {
  return a.length === b.length ? allTrue(a.map((item, at) => equal(item, b[at]))) : false;
}

function equalContexts(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): boolean | null {
  const names = Object.keys(a);
  if (names.length !== Object.keys(b).length || !names.every((name) => Object.hasOwn(b, name))) return false;
  return allTrue(names.map((name) => equal(a[name], b[name])));
}

function equalRanges(a: unknown, b: unknown): boolean | null {
  if (!isRange(a) || !isRange(b)) return null;
  if (a['start included'] !== b['start included'] || a['end included'] !== b['end included']) return false;
  const openAlike = (a.start === undefined) === (b.start === undefined) && (a.end === undefined) === (b.end === undefined);
  return openAlike ? allTrue([equal(a.start, b.start), equal(a.end, b.end)]) : false;
}

function equalTests(a: unknown, b: unknown): boolean | null {
  return a instanceof PointTest && b instanceof PointTest && a.sign === b.sign ? equal(a.value, b.value) : false;
}

/** Equality by the form of a value: the first that fits both. */
function equalOfOneKind(a: unknown, b: unknown): boolean | null {
  if (Array.isArray(a) && Array.isArray(b)) return equalLists(a, b);
  if (isContextValue(a) && isContextValue(b)) return equalContexts(a, b);
  if (isRange(a)) return equalRanges(a, b);
  if (!isTemporal(a)) return a === b;
  const answer = ask(same, a, b);
  return typeof answer === 'boolean' ? answer : null;
}

function isNothing(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

/** Equality of values of one kind; null for two kinds (DMN 1.5 §10.3.2.13). */
export function equal(a: unknown, b: unknown): boolean | null {
  if (isNothing(a) || isNothing(b)) return isNothing(a) && isNothing(b);
  if (a instanceof PointTest || b instanceof PointTest) return equalTests(a, b);
  return standardKind(a) === standardKind(b) ? equalOfOneKind(a, b) : null;
}

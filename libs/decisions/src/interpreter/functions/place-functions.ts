import { isFunction } from 'feelin';
import { callByPlace } from '../library';
import { define, type Functions, single } from './define';

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

/** Index of a place counted from 1, or from the end where it is negative; undefined outside of the list. */
function findIndex(list: readonly unknown[], place: unknown): number | undefined {
  const at = single(place);
  if (typeof at !== 'number' || at === 0 || Math.abs(at) > list.length) return undefined;
  return at > 0 ? Math.trunc(at) - 1 : list.length + Math.trunc(at);
}

function slice(value: unknown, place: unknown, length: unknown): unknown {
  const list = listOf(value);
  const from = findIndex(list, place);
  if (from === undefined) return null;
  if (length === undefined || length === null) return list.slice(from);
  const size = single(length);
  return typeof size === 'number' && size >= 0 && from + size <= list.length ? list.slice(from, from + size) : null;
}

/** Functions that count places, where the library takes any number for a place. */
export const placeFunctions: Functions = {
  sublist: define(['list', 'start position', 'length?'], slice),
  'insert before': define(['list', 'position', 'newItem?'], (value, place, item = null) => {
    const list = listOf(value);
    const at = findIndex(list, place);
    return at === undefined ? null : list.toSpliced(at, 0, item);
  }),
  'list replace': define(['list', 'position?', 'newItem?', 'match?'], (value, place = null, item = null, match = null) => {
    const [list, test] = [listOf(value), match ?? place];
    if (isFunction(test)) return list.map((each) => (test.invoke([each, item]) === true ? item : each));
    const at = findIndex(list, place);
    return at === undefined ? null : list.toSpliced(at, 1, item);
  }),
  remove: define(['list', 'position'], (value, place) => {
    const list = listOf(value);
    const at = findIndex(list, place);
    return at === undefined ? null : list.toSpliced(at, 1);
  }),
  substring: define(['string', 'start position', 'length?'], (value, place, length) => {
    const [text, size] = [single(value), single(length)];
    if (typeof text !== 'string' || (typeof size === 'number' && size < 1)) return null;
    if (findIndex(Array.from(text), place) === undefined) return null;
    return callByPlace('substring', size === undefined || size === null ? [text, place] : [text, place, size]);
  }),
};

import { isContextValue } from '../../model/built-in-types';
import { equal } from '../compare';
import { callByPlace } from '../library';
import { findEntry } from '../entries';
import { standardKind } from '../kinds';
import { define, type Functions } from './define';

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

/** The entry under a name, or below one name after the other. */
function entryUnder(context: unknown, keys: unknown): unknown {
  const names: readonly unknown[] = Array.isArray(keys) ? keys : [keys];
  if (names.length === 0 || !names.every((name) => typeof name === 'string')) return null;
  return names.reduce<unknown>((value, name) => (isContextValue(value) ? (findEntry(value, name) ?? null) : null), context);
}

/** Functions of lists and contexts that compare as the standard does, where the library compares texts and numbers only. */
export const listFunctions: Functions = {
  'list contains': define(['list', 'element?'], (list, element = null) => listOf(list).some((item) => equal(item, element) === true)),
  'index of': define(['list', 'match?'], (list, match = null) =>
    listOf(list).flatMap((item, at) => (equal(item, match) === true ? [at + 1] : [])),
  ),
  context: define(['entries'], (entries) => {
    const keyed = listOf(entries).every((entry) => isContextValue(entry) && typeof findEntry(entry, 'key') === 'string');
    return keyed ? callByPlace('context', [entries]) : null;
  }),
  'get value': define(['m', 'key'], entryUnder),
  is: define(['value1?', 'value2?'], (...values) => {
    const [a, b] = [values[0] ?? null, values[1] ?? null];
    return values.length === 2 && standardKind(a) === standardKind(b) ? callByPlace('is', [a, b]) : values.length === 2 ? false : null;
  }),
};

import { aKind } from '../feel/a-kind';
import { kindOf } from '../feel/kind-of';
import { textOf } from '../feel/syntax-node';
import { type Scope } from '../feel/scope';
import { isContextValue } from '../model/built-in-types';
import { compare } from './compare';
import { compactName } from './entries';
import { createRange } from './range';
import { libraryValue } from './library';
import { isSo } from './logic';
import { type NodeReader, operandsOf, partsOf } from './source';

/** `[a, b]`. */
export const readListLiteral: NodeReader = (node, source) => {
  const items = partsOf(node).map(source.read);
  return (scope) => items.map((item) => item(scope));
};

/** `{ a: 1 }`: entries see those before them; a name may stand only once. */
export const readContextLiteral: NodeReader = (node, source) => {
  const entries = node.getChildren('ContextEntry').map((entry) => {
    const [key, value] = partsOf(entry);
    const text = key === undefined ? '' : textOf(key, source.text);
    return { name: text.startsWith('"') ? String(libraryValue(text)) : compactName(text), value: source.read(value) };
  });
  if (new Set(entries.map(({ name }) => name)).size < entries.length)
    return () => source.mode.fault(() => 'a context names an entry twice');
  return (scope) => {
    const made: Record<string, unknown> = {};
    for (const { name, value } of entries) made[name] = value({ ...scope, ...made });
    return made;
  };
};

/** `[a..b]`: null where the ends are of two kinds or in the wrong order. */
export const readInterval: NodeReader = (node, source) => {
  const [low, high] = operandsOf(node).map(source.read);
  const text = textOf(node, source.text);
  const [startIncluded, endIncluded] = [text.startsWith('['), text.endsWith(']')];
  return (scope) => {
    const [start, end] = [low?.(scope) ?? null, high?.(scope) ?? null];
    if (start !== null && end !== null && compare(start, end) === null)
      return source.mode.fault(() => `a range runs from ${aKind(kindOf(start))} to ${aKind(kindOf(end))}`);
    const included = { 'start included': startIncluded && start !== null, 'end included': endIncluded && end !== null };
    return createRange({ start, end, ...included });
  };
};

/** Nodes that can only be a place, and those that can only be a condition; of all others the value for an item tells. */
const places: ReadonlySet<string> = new Set(['NumericLiteral', 'ArithmeticExpression']);
const conditions: ReadonlySet<string> = new Set([
  'Comparison',
  'Conjunction',
  'Disjunction',
  'QuantifiedExpression',
  'InstanceOfExpression',
]);

/** The item at a place counted from 1, or from the end where it is negative; null where there is none. */
export function itemAt(items: readonly unknown[], place: number): unknown {
  return place === 0 ? null : (items.at(place > 0 ? place - 1 : place) ?? null);
}

/** What a filter sees of an item: its fields, and the item itself. */
export function scopeOfItem(scope: Scope, item: unknown): Scope {
  return { ...scope, item, ...(isContextValue(item) ? item : {}) };
}

/** `list[filter]`: an item by its place, or the items of which the filter is true. */
export const readFilterExpression: NodeReader = (node, source) => {
  const [list, filter] = partsOf(node);
  const [target, match] = [source.read(list), source.read(filter)];
  const kind = filter?.name ?? '';
  // By the standard the filter is first asked without an item; strictly that would fail at fields which only items have.
  const askedFirst = places.has(kind) || (!source.mode.strict && !conditions.has(kind));
  return (scope) => {
    const value = target(scope);
    if (value === null) return null;
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    const place = askedFirst ? match(scope) : undefined;
    if (typeof place === 'number') return itemAt(items, place);
    source.meter.spend(items.length);
    const answers = items.map((item) => match(scopeOfItem(scope, item)));
    const [first] = answers;
    return typeof first === 'number' ? itemAt(items, first) : items.filter((_, at) => isSo(answers[at], node, source));
  };
};

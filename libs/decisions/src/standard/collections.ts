import { textOf } from '../feel/syntax-node';
import { isContextValue } from '../model/built-in-types';
import { compare } from './compare';
import { compactName } from './names';
import { createRange } from './range';
import { libraryValue } from './library';
import { type NodeReader, operandsOf, partsOf } from './run';

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
  if (new Set(entries.map(({ name }) => name)).size < entries.length) return () => null;
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
    if (start !== null && end !== null && compare(start, end) === null) return null;
    const included = { 'start included': startIncluded && start !== null, 'end included': endIncluded && end !== null };
    return createRange({ start, end, ...included });
  };
};

/** `list[filter]`: an item by its place, or the items of which the filter is true. */
export const readFilterExpression: NodeReader = (node, source) => {
  const [target, match] = partsOf(node).map(source.read);
  if (target === undefined || match === undefined) return () => null;
  return (scope) => {
    const value = target(scope);
    if (value === null) return null;
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    const place = match(scope);
    if (typeof place === 'number') return place === 0 ? null : (items.at(place > 0 ? place - 1 : place) ?? null);
    return items.filter((item) => match({ ...scope, item, ...(isContextValue(item) ? item : {}) }) === true);
  };
};

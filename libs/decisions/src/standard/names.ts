import { FeelDate, FeelDateTime, FeelDuration, FeelTime, isRange } from 'feelin';
import { type SyntaxNode, textOf } from '../feel/syntax-node';
import { type Scope } from '../boxed/boxed';
import { isContextValue } from '../model/built-in-types';
import { libraryValue } from './library';
import { type NodeReader, partsOf } from './run';

/** A name with single spaces and without the marks of a quoted name. */
export function compactName(text: string): string {
  return text.replaceAll('`', '').replace(/\s+/g, ' ').trim();
}

function withoutSpaces(name: string): string {
  return name.replace(/\s+/g, '');
}

/** The entry of that name, spaces around signs left aside; undefined where there is none. */
export function findEntry(scope: Scope, name: string): unknown {
  if (Object.hasOwn(scope, name)) return scope[name] ?? null;
  const wanted = withoutSpaces(name);
  const key = Object.keys(scope).find((each) => withoutSpaces(each) === wanted);
  return key === undefined ? undefined : (scope[key] ?? null);
}

/** `a`: a variable, else a built-in function. */
export const readVariable: NodeReader = (node, { text }) => {
  const name = compactName(textOf(node, text));
  return (scope) => {
    const value = findEntry(scope, name);
    return value === undefined ? libraryValue(name) : value;
  };
};

const dateParts = ['year', 'month', 'day', 'weekday'];
const timeParts = ['hour', 'minute', 'second', 'time offset', 'timezone'];
const properties = [
  [FeelDate, dateParts],
  [FeelDateTime, [...dateParts, ...timeParts]],
  [FeelTime, timeParts],
  [FeelDuration, ['years', 'months', 'days', 'hours', 'minutes', 'seconds']],
] as const;

function propertyOf(value: object, name: string): unknown {
  const known = properties.find(([kind]) => value instanceof kind)?.[1] ?? [];
  if (known.includes(name)) return libraryValue(`value.${name}`, { value });
  if (!isRange(value)) return null;
  return ['start', 'end', 'start included', 'end included'].includes(name)
    ? (Object.entries(value).find(([key]) => key === name)?.[1] ?? null)
    : null;
}

function step(value: unknown, name: string): unknown {
  if (Array.isArray(value)) return value.map((item) => step(item, name));
  if (isContextValue(value)) return findEntry(value, name) ?? null;
  return typeof value === 'object' && value !== null ? propertyOf(value, name) : null;
}

/** `a.b`: an entry, a property, or those of each item of a list. */
export const readPath: NodeReader = (node, source) => {
  const [target, property] = partsOf(node);
  const run = source.read(target);
  const name = property === undefined ? '' : compactName(textOf(property, source.text));
  return (scope) => step(run(scope), name);
};

/** The text of a node as a name. */
export function nameOfNode(node: SyntaxNode | null | undefined, text: string): string {
  return node === null || node === undefined ? '' : compactName(textOf(node, text));
}

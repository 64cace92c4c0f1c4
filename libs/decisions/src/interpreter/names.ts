import { FeelDate, FeelDateTime, FeelDuration, FeelTime, isRange } from 'feelin';
import { kindOf } from '../feel/kind-of';
import { type SyntaxNode, textOf } from '../feel/syntax-node';
import { isContextValue } from '../model/built-in-types';
import { compactName, finderOf } from './entries';
import { standardFunctions } from './functions/functions';
import { libraryFunction, libraryValue } from './library';
import { type NodeReader, partsOf, type Source } from './source';

/** A built-in function as a value; undefined where there is none of that name. */
export function findBuiltIn(name: string): unknown {
  return Object.hasOwn(standardFunctions, name) ? standardFunctions[name] : (libraryFunction(name) ?? undefined);
}

/** `a`: a variable, else a built-in function. */
export const readVariable: NodeReader = (node, { text, mode }) => {
  const name = compactName(textOf(node, text));
  const find = finderOf(name);
  return (scope) => {
    const value = find(scope);
    return value === undefined ? (findBuiltIn(name) ?? mode.fault(() => `Variable '${name}' not found`)) : value;
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
const rangeParts = ['start', 'end', 'start included', 'end included'];

function missing(value: unknown, name: string, { mode }: Source): null {
  return mode.fault(() => `Key '${name}' not found in <${kindOf(value)}>`);
}

function propertyOf(value: object, name: string, source: Source): unknown {
  const known = properties.find(([kind]) => value instanceof kind)?.[1] ?? [];
  if (known.includes(name)) return libraryValue(`value.${name}`, { value });
  if (!isRange(value) || !rangeParts.includes(name)) return missing(value, name, source);
  return Object.entries(value).find(([key]) => key === name)?.[1] ?? null;
}

/** `a.b`: an entry, a property, or those of each item of a list. */
export const readPath: NodeReader = (node, source) => {
  const [target, property] = partsOf(node);
  const run = source.read(target);
  const name = property === undefined ? '' : compactName(textOf(property, source.text));
  const find = finderOf(name);
  const step = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(step);
    if (!isContextValue(value))
      return typeof value === 'object' && value !== null ? propertyOf(value, name, source) : missing(value, name, source);
    const entry = find(value);
    return entry === undefined ? missing(value, name, source) : entry;
  };
  return (scope) => step(run(scope));
};

/** The text of a node as a name. */
export function nameOfNode(node: SyntaxNode | null | undefined, text: string): string {
  return node === null || node === undefined ? '' : compactName(textOf(node, text));
}

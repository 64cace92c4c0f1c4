import { longestIteration } from '../feel/expression-limits';
import { type SyntaxNode, textOf } from '../feel/syntax-node';
import { type Scope } from '../feel/scope';
import { compare } from './compare';
import { libraryValue } from './library';
import { nameOfNode } from './names';
import { findEnds } from './range';
import { type NodeReader, partsOf, type Run, type Source } from './source';

function walkNumbers(from: number, to: number): readonly number[] | null {
  const size = Math.abs(to - from);
  if (!Number.isInteger(from) || !Number.isInteger(to) || size > longestIteration) return null;
  return Array.from({ length: size + 1 }, (_, at) => (from <= to ? from + at : from - at));
}

/** Days from one date to another, which the library adds up. */
function walkDates(from: unknown, to: unknown): readonly unknown[] | null {
  const order = compare(from, to);
  if (order === null) return null;
  const days: unknown[] = [from];
  const next = order < 0 ? 'day + duration("P1D")' : 'day - duration("P1D")';
  while (days.length <= longestIteration && compare(days.at(-1), to) !== 0) days.push(libraryValue(next, { day: days.at(-1) }));
  return days;
}

function walk(from: unknown, to: unknown): readonly unknown[] | null {
  return typeof from === 'number' && typeof to === 'number' ? walkNumbers(from, to) : walkDates(from, to);
}

/** What an iteration walks over: a list, the values of a range, or a single value; null where it cannot be walked. */
export function listItems(value: unknown): readonly unknown[] | null {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value;
  const ends = findEnds(value);
  if (ends === undefined) return [value];
  const items = walk(ends.start, ends.end);
  if (items === null) return null;
  return items.slice(ends['start included'] ? 0 : 1, ends['end included'] ? undefined : -1);
}

interface Iterator {
  readonly name: string;
  readonly items: (scope: Scope) => readonly unknown[] | null;
}

/** Why something cannot be walked. */
export function refuseWalk(what: string, { mode }: Pick<Source, 'mode'>): null {
  return mode.fault(() => `"${what}" must run between whole numbers at most ${String(longestIteration)} apart`);
}

function readIterator(node: SyntaxNode, source: Source): Iterator {
  const name = nameOfNode(node.getChild('Name') ?? node.firstChild, source.text);
  const context = node.getChild('IterationContext');
  const [first, last] = (context === null ? [] : partsOf(context)).map(source.read);
  const what = context === null ? '' : textOf(context, source.text);
  return {
    name,
    items: (scope) => (last === undefined ? listItems(first?.(scope)) : walk(first?.(scope), last(scope))) ?? refuseWalk(what, source),
  };
}

/** Runs the body for each combination of items; false where something could not be walked. */
function runAll(iterators: readonly Iterator[], scope: Scope, body: (scope: Scope) => void): boolean {
  const [iterator, ...rest] = iterators;
  if (iterator === undefined) {
    body(scope);
    return true;
  }
  const items = iterator.items(scope);
  if (items === null) return false;
  return items.every((item) => runAll(rest, { ...scope, [iterator.name]: item }, body));
}

function readIterators(node: SyntaxNode, source: Source): { iterators: readonly Iterator[]; body: Run } {
  const list = node.getChild('InExpressions');
  const iterators = list === null ? [] : list.getChildren('InExpression').map((each) => readIterator(each, source));
  return { iterators, body: source.read(partsOf(node).at(-1)) };
}

/** `for a in b return c`; the body sees the values before as `partial`. */
export const readForExpression: NodeReader = (node, source) => {
  const { iterators, body } = readIterators(node, source);
  const looksBack = /\bpartial\b/.test(textOf(node, source.text));
  return (scope) => {
    const made: unknown[] = [];
    const whole = runAll(iterators, scope, (inner) => {
      source.meter.spend(looksBack ? 1 + made.length / 16 : 1);
      made.push(body(looksBack ? { ...inner, partial: [...made] } : inner));
    });
    return whole ? made : null;
  };
};

/** `some` and `every`: one decisive truth decides, else what is unknown leaves the whole unknown. */
export const readQuantified: NodeReader = (node, source) => {
  const { iterators, body } = readIterators(node, source);
  const decisive = node.getChild('some') !== null;
  return (scope) => {
    const truths: unknown[] = [];
    const whole = runAll(iterators, scope, (inner) => {
      source.meter.spend(1);
      truths.push(body(inner));
    });
    if (!whole) return null;
    if (truths.includes(decisive)) return decisive;
    return truths.every((truth) => typeof truth === 'boolean') ? !decisive : null;
  };
};

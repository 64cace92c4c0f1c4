import { isFunction } from 'feelin';
import { type SyntaxNode, textOf } from '../feel/syntax-node';
import { type Scope } from '../boxed/boxed';
import { compare, equal } from './compare';
import { PointTest } from './point-test';
import { createRange, findEnds, isInRange } from './range';
import { type NodeReader, operandsOf, partsOf, type Run, type Source } from './run';

function ordered(test: (order: number) => boolean): (a: unknown, b: unknown) => boolean | null {
  return (a, b) => {
    const order = compare(a, b);
    return order === null ? null : test(order);
  };
}

const comparisons: Readonly<Record<string, (a: unknown, b: unknown) => boolean | null>> = {
  '=': equal,
  '!=': (a, b) => {
    const answer = equal(a, b);
    return answer === null ? null : !answer;
  },
  '<': ordered((order) => order < 0),
  '<=': ordered((order) => order <= 0),
  '>': ordered((order) => order > 0),
  '>=': ordered((order) => order >= 0),
};

function findSign(node: SyntaxNode, { text }: Source): string {
  const sign = node.getChild('CompareOp');
  return sign === null ? '' : textOf(sign, text);
}

function testList(input: unknown, tests: readonly unknown[]): boolean | null {
  if (equal(input, tests) === true) return true;
  return tests.some((test) => testValue(input, test) === true);
}

/** Whether an input fits the value of a test: a range, a list of tests, a function or a value like it. */
function testValue(input: unknown, test: unknown): boolean | null {
  const ends = findEnds(test);
  if (ends !== undefined) return findEnds(input) === undefined ? isInRange(input, ends) : equal(input, test);
  if (test instanceof PointTest) return comparisons[test.sign]?.(input, test.value) ?? null;
  if (Array.isArray(test)) return testList(input, test);
  if (isFunction(test)) return test.invoke([input]) === true;
  return equal(input, test);
}

function mentionsInput(node: SyntaxNode, text: string): boolean {
  const cursor = node.cursor();
  do if (textOf(cursor.node, text) === '?') return true;
  while (cursor.next() && cursor.from < node.to);
  return false;
}

/** Reads a test: a comparison, a range, a condition over `?`, or an expression whose value is met. */
function readTest(node: SyntaxNode, source: Source, inCell = false): (input: unknown, scope: Scope) => boolean | null {
  const [inner = node] = partsOf(node);
  const sign = inner.name === 'SimplePositiveUnaryTest' ? findSign(inner, source) : '';
  const [operand] = operandsOf(inner);
  const run = source.read(sign === '' ? inner : operand);
  const operation = comparisons[sign];
  if (operation !== undefined) return (input, scope) => operation(input, run(scope));
  const conditional = mentionsInput(inner, source.text);
  return (input, scope) => {
    const value = run({ ...scope, '?': input });
    if (conditional && (typeof value === 'boolean' || value === null)) return value;
    // In a cell a condition over other variables decides by itself, unless the input is a truth to compare with.
    if (inCell && typeof value === 'boolean' && typeof input !== 'boolean') return value;
    return testValue(input, value);
  };
}

function anyOf(answers: readonly (boolean | null)[]): boolean | null {
  if (answers.includes(true)) return true;
  return answers.includes(null) ? null : false;
}

function readIn(node: SyntaxNode, source: Source): Run {
  const [value, tests] = partsOf(node);
  const input = source.read(value);
  const readers = (tests?.name === 'PositiveUnaryTests' ? partsOf(tests) : tests === undefined ? [] : [tests]).map((test) =>
    readTest(test, source),
  );
  return (scope) => {
    const given = input(scope);
    return anyOf(readers.map((test) => test(given, scope)));
  };
}

function readBetween(node: SyntaxNode, source: Source): Run {
  const [value, low, high] = partsOf(node).map(source.read);
  return (scope) => {
    const [given, start, end] = [value?.(scope) ?? null, low?.(scope) ?? null, high?.(scope) ?? null];
    if (start === null || end === null) return null;
    return isInRange(given, { start, end, 'start included': true, 'end included': true });
  };
}

/** `a < b`, `a in tests` and `a between b and c`. */
export const readComparison: NodeReader = (node, source) => {
  if (node.getChild('in') !== null) return readIn(node, source);
  if (node.getChild('between') !== null) return readBetween(node, source);
  const [left, right] = operandsOf(node).map(source.read);
  const operation = comparisons[findSign(node, source)];
  if (left === undefined || right === undefined || operation === undefined) return () => null;
  return (scope) => operation(left(scope), right(scope));
};

const rays: Readonly<Record<string, (value: unknown) => unknown>> = {
  '<': (end) => createRange({ start: undefined, end, 'start included': false, 'end included': false }),
  '<=': (end) => createRange({ start: undefined, end, 'start included': false, 'end included': true }),
  '>': (start) => createRange({ start, end: undefined, 'start included': false, 'end included': false }),
  '>=': (start) => createRange({ start, end: undefined, 'start included': true, 'end included': false }),
  '=': (value) => new PointTest('=', value),
  '!=': (value) => new PointTest('!=', value),
};

/** A test as a value: `(< 5)` and `[1..3]` are ranges. */
export const readSimpleTest: NodeReader = (node, source) => {
  const [operand] = operandsOf(node);
  const run = source.read(operand);
  const ray = rays[findSign(node, source)];
  return ray === undefined ? run : (scope) => ray(run(scope));
};

/** The tests of a cell, over the input that the scope has as `?`. */
export const readUnaryTests: NodeReader = (node, source) => {
  if (node.getChild('Wildcard') !== null) return () => true;
  const list = node.getChild('PositiveUnaryTests');
  const tests = list === null ? [] : partsOf(list).map((test) => readTest(test, source, true));
  const negated = node.getChild('not') !== null;
  return (scope) => {
    const answer = anyOf(tests.map((test) => test(scope['?'] ?? null, scope)));
    return answer === null || !negated ? answer : !answer;
  };
};

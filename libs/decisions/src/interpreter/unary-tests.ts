import { isFunction } from 'feelin';
import { aKind } from '../feel/a-kind';
import { kindOf } from '../feel/kind-of';
import { type Mode } from '../feel/mode';
import { type SyntaxNode, textOf } from '../feel/syntax-node';
import { type Scope } from '../feel/scope';
import { equal } from './compare';
import { findComparison, findSign, judgeComparison } from './operators';
import { PointTest } from './point-test';
import { createRange, findEnds, isInRange } from './range';
import { type NodeReader, operandsOf, partsOf, type Run, type Source } from './source';

function testList(input: unknown, tests: readonly unknown[], mode: Mode): boolean | null {
  if (Array.isArray(input) && equal(input, tests) === true) return true;
  return tests.some((test) => testValue(input, test, mode) === true);
}

/** A cell or a list says which kind it is for: another one is a fault. */
function judge(answer: boolean | null, pair: readonly [unknown, unknown], mode: Mode): boolean | null {
  return answer ?? judgeComparison(answer, pair, { mode, describe: (input, test) => `a cell for ${test} meets ${input}` });
}

/** Whether an input fits the value of a test: a range, a list of tests, a function or a value like it. */
function testValue(input: unknown, test: unknown, mode: Mode): boolean | null {
  if (typeof input === typeof test && typeof test !== 'object') return input === test;
  const ends = findEnds(test);
  if (ends !== undefined) {
    if (findEnds(input) !== undefined) return equal(input, test);
    return judge(isInRange(input, ends), [input, ends.start ?? ends.end], mode);
  }
  if (test instanceof PointTest) return findComparison(test.sign)?.(input, test.value) ?? null;
  if (Array.isArray(test)) return testList(input, test, mode);
  if (isFunction(test)) return test.invoke([input]) === true;
  return judge(equal(input, test), [input, test], mode);
}

function mentionsInput(node: SyntaxNode, text: string): boolean {
  const cursor = node.cursor();
  do if (textOf(cursor.node, text) === '?') return true;
  while (cursor.next() && cursor.from < node.to);
  return false;
}

const varying: ReadonlySet<string> = new Set(['VariableName', '?', 'FunctionInvocation', 'FunctionDefinition']);

function isConstant(node: SyntaxNode): boolean {
  const cursor = node.cursor();
  do if (varying.has(cursor.name)) return false;
  while (cursor.next() && cursor.from < node.to);
  return true;
}

/** Reads what a test compares with; what looks at no variable is computed at its first use. */
function readOnce(node: SyntaxNode, source: Source): Run {
  const run = source.read(node);
  if (!isConstant(node)) return run;
  let made: { readonly value: unknown } | undefined;
  return (scope) => (made ??= { value: run(scope) }).value;
}

type Test = (input: unknown, scope: Scope) => boolean | null;

/** A condition over `?`: strictly it must be true or false, or null where it looked at a null. */
function readCondition(run: Run, { mode }: Source): Test {
  return (input, scope) => {
    const value = run(scope['?'] === input ? scope : { ...scope, '?': input });
    if (typeof value === 'boolean' || value === null) return value;
    if (!mode.strict) return testValue(input, value, mode);
    return mode.fault(() => `a condition over ? is ${aKind(kindOf(value))}, neither true nor false`);
  };
}

function readComparingTest(node: SyntaxNode, source: Source): Test | undefined {
  const sign = node.name === 'SimplePositiveUnaryTest' ? findSign(node, source) : '';
  const compare = findComparison(sign);
  const [operand] = operandsOf(node);
  if (compare === undefined) return undefined;
  const run = readOnce(operand ?? node, source);
  return (input, scope) => {
    const value = run(scope);
    return judge(compare(input, value), [input, value], source.mode);
  };
}

/** Reads a test: a comparison, a range, a condition over `?`, or an expression whose value is met. */
function readTest(node: SyntaxNode, source: Source, inCell = false): Test {
  const [inner = node] = partsOf(node);
  const comparing = readComparingTest(inner, source);
  if (comparing !== undefined) return comparing;
  const run = readOnce(inner, source);
  if (mentionsInput(inner, source.text)) return readCondition(run, source);
  return (input, scope) => {
    const value = run(scope);
    // In a cell a condition over other variables decides by itself, unless the input is a truth to compare with.
    if (inCell && typeof value === 'boolean' && typeof input !== 'boolean') return value;
    return testValue(input, value, source.mode);
  };
}

/** True where one test is; what is not known otherwise leaves the whole unknown. */
function anyOf(tests: readonly Test[], input: unknown, scope: Scope): boolean | null {
  let unknown = false;
  for (const test of tests) {
    const answer = test(input, scope);
    if (answer === true) return true;
    unknown ||= answer === null;
  }
  return unknown ? null : false;
}

/** `a in tests`. */
export function readIn(node: SyntaxNode, source: Source): Run {
  const [value, tests] = partsOf(node);
  const input = source.read(value);
  const readers = (tests?.name === 'PositiveUnaryTests' ? partsOf(tests) : tests === undefined ? [] : [tests]).map((test) =>
    readTest(test, source),
  );
  return (scope) => anyOf(readers, input(scope), scope);
}

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
    const answer = anyOf(tests, scope['?'] ?? null, scope);
    return answer === null || !negated ? answer : !answer;
  };
};

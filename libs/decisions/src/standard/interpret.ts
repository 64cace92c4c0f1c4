import { parseExpression, parseUnaryTests } from 'feelin';
import { type SyntaxNode, textOf } from '../feel/syntax-node';
import { readArithmetic } from './arithmetic';
import { readCall, readFunctionLiteral } from './calls';
import { readContextLiteral, readFilterExpression, readInterval, readListLiteral } from './collections';
import { readComparison, readSimpleTest, readUnaryTests } from './comparison';
import { readInstanceOf, rangeMark } from './instance-of';
import { readForExpression, readQuantified } from './iteration';
import { libraryValue } from './library';
import { readConjunction, readDisjunction, readIf } from './logic';
import { readPath, readVariable } from './names';
import { type NodeReader, partsOf, type Run, type Source } from './run';
import { type Scope } from '../boxed/boxed';

const readInner: NodeReader = (node, { read }) => read(partsOf(node)[0]);

const readNumber: NodeReader = (node, { text }) => {
  const value = Number(textOf(node, text).replace(/\s/g, ''));
  return () => (Number.isFinite(value) ? value : null);
};

/** Literals whose value the library reads. */
const readLiteral: NodeReader = (node, { text }) => {
  const value = libraryValue(textOf(node, text));
  return () => value;
};

const readDateLiteral: NodeReader = (node, source) =>
  node.getChild('AtLiteral') === null ? readCall(node, source) : readLiteral(node, source);

const readers: Readonly<Record<string, NodeReader>> = {
  Expression: readInner,
  UnaryTests: readUnaryTests,
  ParenthesizedExpression: readInner,
  PositiveUnaryTest: readInner,
  FunctionBody: readInner,
  NumericLiteral: readNumber,
  StringLiteral: readLiteral,
  BooleanLiteral: readLiteral,
  DateTimeLiteral: readDateLiteral,
  DateTimeConstructor: readVariable,
  SpecialFunctionName: readVariable,
  null: () => () => null,
  VariableName: readVariable,
  '?': readVariable,
  PathExpression: readPath,
  ArithmeticExpression: readArithmetic,
  Comparison: readComparison,
  SimplePositiveUnaryTest: readSimpleTest,
  Interval: readInterval,
  Conjunction: readConjunction,
  Disjunction: readDisjunction,
  IfExpression: readIf,
  ForExpression: readForExpression,
  QuantifiedExpression: readQuantified,
  InstanceOfExpression: readInstanceOf,
  FunctionInvocation: readCall,
  FunctionDefinition: readFunctionLiteral,
  List: readListLiteral,
  Context: readContextLiteral,
  FilterExpression: readFilterExpression,
};

function hasError(root: SyntaxNode): boolean {
  const cursor = root.cursor();
  do if (cursor.type.isError) return true;
  while (cursor.next());
  return false;
}

/** The parser knows no `range<T>`; a context type with a mark stands for it. */
function readable(text: string): string {
  return text.replace(/\brange\s*<([^<>]*)>/g, `context<${rangeMark}: $1>`);
}

/** What a text is: an expression, or the tests of a cell. */
const parsers = { expression: parseExpression, tests: parseUnaryTests } as const;

/** Runs a text by the standard; broken syntax is null. */
export function interpret(written: string, as: keyof typeof parsers, given: { scope: Scope; conform: Source['conform'] }): unknown {
  const text = readable(written);
  const root = parsers[as](text, { ...given.scope }, undefined).topNode;
  if (hasError(root)) return null;
  const source: Source = {
    text,
    conform: given.conform,
    read: (node): Run => (node === undefined ? () => null : (readers[node.name]?.(node, source) ?? (() => null))),
  };
  return source.read(root)(given.scope);
}

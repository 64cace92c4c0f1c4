import { textOf } from '../feel/syntax-node';
import { readArithmetic } from './arithmetic';
import { readCall, readFunctionLiteral } from './calls';
import { readContextLiteral, readFilterExpression, readInterval, readListLiteral } from './collections';
import { readComparison } from './comparison';
import { readInstanceOf } from './instance-of';
import { readForExpression, readQuantified } from './iteration';
import { libraryValue } from './library';
import { readConjunction, readDisjunction, readIf } from './logic';
import { readPath, readVariable } from './names';
import { readMoment } from './parse-temporal';
import { type NodeReader, partsOf } from './source';
import { readSimpleTest, readUnaryTests } from './unary-tests';

const readInner: NodeReader = (node, { read }) => read(partsOf(node)[0]);

const readNumber: NodeReader = (node, { text }) => {
  const value = Number(textOf(node, text).replace(/\s/g, ''));
  return () => (Number.isFinite(value) ? value : null);
};

/** Literals whose value the library reads. */
const readLiteral: NodeReader = (node, { text, mode }) => {
  const written = textOf(node, text);
  const value = libraryValue(written);
  return value === null ? () => mode.fault(() => `${written} has no value`) : () => value;
};

const readDateLiteral: NodeReader = (node, source) => {
  const literal = node.getChild('AtLiteral');
  if (literal === null) return readCall(node, source);
  const written = textOf(literal, source.text);
  const value = readMoment(String(libraryValue(written.slice(1))));
  return value === null ? () => source.mode.fault(() => `${written} has no value`) : () => value;
};

/** Readers by the parser's name of a node. */
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

/** The reader of a kind of node; undefined for one that stands for nothing. */
export function findReader(name: string): NodeReader | undefined {
  return Object.hasOwn(readers, name) ? readers[name] : undefined;
}

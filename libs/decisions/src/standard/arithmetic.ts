import { duration, evaluate, FeelDuration, isFunction } from 'feelin';
import { textOf } from '../feel/syntax-node';
import { standardKind } from './kinds';
import { type NodeReader, operandsOf } from './run';

const plus: unknown = evaluate('function(a, b) a + b').value;
const minus: unknown = evaluate('function(a, b) a - b').value;

/** What the library gives for dates, times and durations. */
function ask(operation: unknown, a: unknown, b: unknown): unknown {
  return isFunction(operation) ? (operation.fn(a, b) ?? null) : null;
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}

function amount(value: FeelDuration): number {
  return value.yearsMonths ? value.unwrap().years * 12 + value.unwrap().months : value.unwrap().total('seconds');
}

function createDuration(size: number, months: boolean): unknown {
  const sign = size < 0 ? '-' : '';
  const text = months
    ? `P${String(Math.trunc(Math.abs(size)))}M`
    : `PT${Math.abs(size)
        .toFixed(9)
        .replace(/\.?0+$/, '')}S`;
  return duration(sign + text) ?? null;
}

function multiply(a: unknown, b: unknown): unknown {
  if (typeof a === 'number' && typeof b === 'number') return finite(a * b);
  if (a instanceof FeelDuration && typeof b === 'number') return createDuration(amount(a) * b, a.yearsMonths);
  return b instanceof FeelDuration && typeof a === 'number' ? multiply(b, a) : null;
}

function divide(a: unknown, b: unknown): unknown {
  if (typeof a === 'number' && typeof b === 'number') return b === 0 ? null : finite(a / b);
  if (!(a instanceof FeelDuration)) return null;
  if (typeof b === 'number') return b === 0 ? null : createDuration(amount(a) / b, a.yearsMonths);
  const comparable = b instanceof FeelDuration && a.yearsMonths === b.yearsMonths && amount(b) !== 0;
  return comparable ? amount(a) / amount(b) : null;
}

function add(a: unknown, b: unknown): unknown {
  if (typeof a === 'number' && typeof b === 'number') return finite(a + b);
  if (typeof a === 'string' && typeof b === 'string') return a + b;
  return isSum(a, b) ? ask(plus, a, b) : null;
}

function isSum(a: unknown, b: unknown): boolean {
  return a instanceof FeelDuration || b instanceof FeelDuration;
}

function subtract(a: unknown, b: unknown): unknown {
  if (typeof a === 'number' && typeof b === 'number') return finite(a - b);
  const dated = ['date', 'date and time'];
  const fits =
    b instanceof FeelDuration ||
    standardKind(a) === standardKind(b) ||
    (dated.includes(standardKind(a)) && dated.includes(standardKind(b)));
  return typeof a === 'object' && fits && !Array.isArray(a) ? ask(minus, a, b) : null;
}

function power(a: unknown, b: unknown): unknown {
  return typeof a === 'number' && typeof b === 'number' ? finite(a ** b) : null;
}

const operations: Readonly<Record<string, (a: unknown, b: unknown) => unknown>> = {
  '+': add,
  '-': subtract,
  '*': multiply,
  '/': divide,
  '**': power,
  '^': power,
};

/** `a + b` and the like, and `-a`. */
export const readArithmetic: NodeReader = (node, source) => {
  const operands = operandsOf(node);
  const [left, right] = operands.map(source.read);
  if (left === undefined) return () => null;
  if (right === undefined) return (scope) => multiply(left(scope), -1);
  const sign = node.getChild('ArithOp');
  const operation = operations[sign === null ? '' : textOf(sign, source.text)] ?? (() => null);
  return (scope) => operation(left(scope), right(scope));
};

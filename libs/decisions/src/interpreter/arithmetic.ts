import { duration, evaluate, FeelDuration, isFunction } from 'feelin';
import { kindOf } from '../feel/kind-of';
import { textOf } from '../feel/syntax-node';
import * as exact from './exact';
import { standardKind } from './kinds';
import { longestText, TooMuch } from './meter';
import { type NodeReader, operandsOf, type Source } from './source';

const plus: unknown = evaluate('function(a, b) a + b').value;
const minus: unknown = evaluate('function(a, b) a - b').value;

/** What the library gives for dates, times and durations. */
function ask(operation: unknown, a: unknown, b: unknown): unknown {
  return isFunction(operation) ? (operation.fn(a, b) ?? null) : null;
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
  if (typeof a === 'number' && typeof b === 'number') return exact.multiply(a, b);
  if (a instanceof FeelDuration && typeof b === 'number') return createDuration(amount(a) * b, a.yearsMonths);
  return b instanceof FeelDuration && typeof a === 'number' ? multiply(b, a) : null;
}

function divide(a: unknown, b: unknown): unknown {
  if (typeof a === 'number' && typeof b === 'number') return b === 0 ? null : exact.divide(a, b);
  if (!(a instanceof FeelDuration)) return null;
  if (typeof b === 'number') return b === 0 ? null : createDuration(amount(a) / b, a.yearsMonths);
  const comparable = b instanceof FeelDuration && a.yearsMonths === b.yearsMonths && amount(b) !== 0;
  return comparable ? amount(a) / amount(b) : null;
}

function join(a: string, b: string): string {
  if (a.length + b.length > longestText) throw new TooMuch(`a text would have more than ${String(longestText)} characters`);
  return a + b;
}

function add(a: unknown, b: unknown): unknown {
  if (typeof a === 'number' && typeof b === 'number') return exact.add(a, b);
  if (typeof a === 'string' && typeof b === 'string') return join(a, b);
  return isSum(a, b) ? ask(plus, a, b) : null;
}

function isSum(a: unknown, b: unknown): boolean {
  return a instanceof FeelDuration || b instanceof FeelDuration;
}

function subtract(a: unknown, b: unknown): unknown {
  if (typeof a === 'number' && typeof b === 'number') return exact.add(a, -b);
  const dated = ['date', 'date and time'];
  const fits =
    b instanceof FeelDuration ||
    standardKind(a) === standardKind(b) ||
    (dated.includes(standardKind(a)) && dated.includes(standardKind(b)));
  return typeof a === 'object' && fits && !Array.isArray(a) ? ask(minus, a, b) : null;
}

function power(a: unknown, b: unknown): unknown {
  return typeof a === 'number' && typeof b === 'number' ? exact.power(a, b) : null;
}

interface Operation {
  readonly run: (a: unknown, b: unknown) => unknown;
  readonly describe: (a: string, b: string) => string;
}

const raise: Operation = { run: power, describe: (a, b) => `Can't raise ${a} to ${b}` };

const operations: Readonly<Record<string, Operation>> = {
  '+': { run: add, describe: (a, b) => `Can't add ${b} to ${a}` },
  '-': { run: subtract, describe: (a, b) => `Can't subtract ${b} from ${a}` },
  '*': { run: multiply, describe: (a, b) => `Can't multiply ${a} by ${b}` },
  '/': { run: divide, describe: (a, b) => `Can't divide ${a} by ${b}` },
  '**': raise,
  '^': raise,
};

/** A result as FEEL has it: no infinite numbers, and strictly no whole number that a double cannot tell from its neighbour. */
function judge(value: unknown, { mode }: Source, describe: () => string): unknown {
  if (value === null) return mode.fault(describe);
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value;
  if (!Number.isFinite(value)) return mode.fault(() => 'the result is not a finite number');
  return mode.strict && Number.isInteger(value) ? mode.fault(() => 'the result is an integer too large to be exact') : value;
}

/** `a + b` and the like, and `-a`. */
export const readArithmetic: NodeReader = (node, source) => {
  const operands = operandsOf(node);
  const [left, right] = operands.map(source.read);
  if (left === undefined) return () => null;
  if (right === undefined) {
    return (scope) => {
      const value = left(scope);
      return judge(multiply(value, -1), source, () => `Can't negate <${kindOf(value)}>`);
    };
  }
  const sign = node.getChild('ArithOp');
  const operation = operations[sign === null ? '' : textOf(sign, source.text)];
  if (operation === undefined) return () => null;
  return (scope) => {
    const [a, b] = [left(scope), right(scope)];
    return judge(operation.run(a, b), source, () =>
      b === 0 ? 'a number is divided by zero' : operation.describe(`<${kindOf(a)}>`, `<${kindOf(b)}>`),
    );
  };
};

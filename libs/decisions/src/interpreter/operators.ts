import { aKind } from '../feel/a-kind';
import { kindOf } from '../feel/kind-of';
import { type Mode } from '../feel/mode';
import { type SyntaxNode, textOf } from '../feel/syntax-node';
import { compare, equal } from './compare';
import { type Source } from './source';

/** A comparison of two values; null where there is no answer. */
export type Comparison = (a: unknown, b: unknown) => boolean | null;

function ordered(test: (order: number) => boolean): Comparison {
  return (a, b) => {
    const order = compare(a, b);
    return order === null ? null : test(order);
  };
}

const comparisons: Readonly<Record<string, Comparison>> = {
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

/** The comparison that a sign stands for. */
export function findComparison(sign: string): Comparison | undefined {
  return comparisons[sign];
}

function isNothing(value: unknown): boolean {
  return value === null || value === undefined;
}

/** An answer, or none where one side is null: null may be compared with anything. Two kinds that cannot be compared are a fault. */
export function judgeComparison(
  answer: boolean | null,
  [a, b]: readonly [unknown, unknown],
  { mode, describe }: { readonly mode: Mode; readonly describe: (a: string, b: string) => string },
): boolean | null {
  if (answer !== null || isNothing(a) || isNothing(b)) return answer;
  return mode.fault(() => describe(aKind(kindOf(a)), aKind(kindOf(b))));
}

/** The sign of a comparison; empty where there is none. */
export function findSign(node: SyntaxNode, { text }: Source): string {
  const sign = node.getChild('CompareOp');
  return sign === null ? '' : textOf(sign, text);
}

import { type SyntaxNode, textOf } from '../feel/syntax-node';
import { findComparison, findSign, judgeComparison } from './operators';
import { isInRange } from './range';
import { type NodeReader, operandsOf, partsOf, type Run, type Source } from './source';
import { readIn } from './unary-tests';

function describing(node: SyntaxNode, { text }: Source): (a: string, b: string) => string {
  return (a, b) => `"${textOf(node, text)}" compares ${a} with ${b}`;
}

function readBetween(node: SyntaxNode, source: Source): Run {
  const [value, low, high] = partsOf(node).map(source.read);
  const judging = { mode: source.mode, describe: describing(node, source) };
  const included = { 'start included': true, 'end included': true };
  return (scope) => {
    const [given, start, end] = [value?.(scope) ?? null, low?.(scope) ?? null, high?.(scope) ?? null];
    for (const bound of [start, end]) judgeComparison(isInRange(given, { start: bound, end: bound, ...included }), [bound, given], judging);
    return start === null || end === null ? null : isInRange(given, { start, end, ...included });
  };
}

/** `a < b`, `a in tests` and `a between b and c`. */
export const readComparison: NodeReader = (node, source) => {
  if (node.getChild('in') !== null) return readIn(node, source);
  if (node.getChild('between') !== null) return readBetween(node, source);
  const [left, right] = operandsOf(node).map(source.read);
  const compare = findComparison(findSign(node, source));
  if (left === undefined || right === undefined || compare === undefined) return () => null;
  const judging = { mode: source.mode, describe: describing(node, source) };
  return (scope) => {
    const [a, b] = [left(scope), right(scope)];
    return judgeComparison(compare(a, b), [a, b], judging);
  };
};

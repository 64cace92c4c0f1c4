import { aKind } from '../feel/a-kind';
import { kindOf } from '../feel/kind-of';
import { textOf, type SyntaxNode } from '../feel/syntax-node';
import { type NodeReader, partsOf, type Source } from './source';

/** One of the three truths; strictly anything else is a fault, by the standard it is unknown. */
function truthOf(value: unknown, { mode }: Source): boolean | null {
  if (typeof value === 'boolean') return value;
  return value === null || value === undefined ? null : mode.fault(() => `a truth is asked for and ${aKind(kindOf(value))} given`);
}

/** `and` and `or` over three truths: one `decisive` truth decides, and strictly nothing behind it is looked at. */
function createLogic(decisive: boolean): NodeReader {
  return (node, source) => {
    const [left, right] = partsOf(node).map(source.read);
    return (scope) => {
      const first = truthOf(left?.(scope), source);
      if (first === decisive) return decisive;
      const second = truthOf(right?.(scope), source);
      if (second === decisive) return decisive;
      return first === null || second === null ? null : !decisive;
    };
  };
}

/** `a and b`. */
export const readConjunction = createLogic(false);

/** `a or b`. */
export const readDisjunction = createLogic(true);

/** Whether a condition is so: what is not true is not so; strictly it must be true or false. */
export function isSo(value: unknown, node: SyntaxNode, { mode, text }: Source): boolean {
  if (typeof value === 'boolean') return value;
  mode.fault(() => `"${textOf(node, text)}" has a condition that is ${aKind(kindOf(value))}, neither true nor false`);
  return false;
}

/** `if a then b else c`. */
export const readIf: NodeReader = (node, source) => {
  const [condition, then, otherwise] = partsOf(node).map(source.read);
  return (scope) => (isSo(condition?.(scope), node, source) ? then?.(scope) : otherwise?.(scope)) ?? null;
};

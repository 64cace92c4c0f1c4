import { guardNames } from './comparison-guard';
import { childrenOf, textOf, type SyntaxNode } from './syntax-node';

/** The expression with guards around operands, and the source of each guarded place by its number. */
export interface StrictText {
  readonly text: string;
  readonly places: readonly string[];
}

interface Edit {
  readonly at: number;
  readonly rank: 0 | 1;
  readonly insert: string;
}
interface Rewriting {
  readonly source: string;
  readonly edits: Edit[];
  readonly places: string[];
}
type Guards = ReadonlyMap<SyntaxNode, string>;

const comparisons = new Set(['=', '!=', '<', '<=', '>', '>=']);

function guardComparison(children: readonly SyntaxNode[], source: string): Guards {
  const [left, operator, right, , end] = children;
  if (left === undefined || operator === undefined || right === undefined) return new Map();
  const sign = textOf(operator, source);
  if (comparisons.has(sign) && children.length === 3) {
    return new Map([
      [left, guardNames.left],
      [right, sign.endsWith('=') && !/[<>]/.test(sign) ? guardNames.equalRight : guardNames.right],
    ]);
  }
  // The library evaluates both bounds of `between` before the value.
  if (sign === 'between' && end !== undefined) {
    return new Map([
      [right, guardNames.left],
      [end, guardNames.middle],
      [left, guardNames.right],
    ]);
  }
  return new Map();
}

function guardIteration(children: readonly SyntaxNode[]): Guards {
  const [from, , to] = children;
  return from === undefined || to === undefined
    ? new Map()
    : new Map([
        [from, guardNames.from],
        [to, guardNames.to],
      ] as const);
}

function guardCondition(children: readonly SyntaxNode[]): Guards {
  const condition = children[1];
  return condition === undefined ? new Map() : new Map([[condition, guardNames.condition]]);
}

function guardsOf(node: SyntaxNode, children: readonly SyntaxNode[], source: string): Guards {
  switch (node.name) {
    case 'Comparison':
      return guardComparison(children, source);
    case 'IfExpression':
      return guardCondition(children);
    case 'IterationContext':
      return guardIteration(children);
    default:
      return new Map();
  }
}

function rewrite(node: SyntaxNode, work: Rewriting): void {
  const children = childrenOf(node);
  const guards = guardsOf(node, children, work.source);
  const place = guards.size > 0 ? work.places.push(textOf(node, work.source)) - 1 : -1;
  for (const child of children) {
    const guard = guards.get(child);
    if (guard !== undefined) work.edits.push({ at: child.from, rank: 1, insert: `${guard}(` });
    rewrite(child, work);
    if (guard !== undefined) work.edits.push({ at: child.to, rank: 0, insert: `, ${String(place)})` });
  }
}

/**
 * Puts guards around what FEEL compares, branches on and iterates over: there the library answers a wrong type with a silent null or false.
 * Nothing else changes, so the value of a well-typed expression is the library's own.
 */
export function strictText(root: SyntaxNode, source: string): StrictText {
  const work: Rewriting = { source, edits: [], places: [] };
  rewrite(root, work);
  const edits = work.edits.toSorted((a, b) => a.at - b.at || a.rank - b.rank);
  let text = '';
  let done = 0;
  for (const edit of edits) {
    text += source.slice(done, edit.at) + edit.insert;
    done = edit.at;
  }
  return { text: text + source.slice(done), places: work.places };
}

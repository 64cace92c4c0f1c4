import { childrenOf, textOf, type SyntaxNode } from './syntax-node';

/** Why an expression cannot be accepted, with the offset of the offending character. */
export interface SyntaxFault {
  readonly reason: string;
  readonly position: number;
}

type Check = (node: SyntaxNode, text: string) => string | undefined;

const clockFunctions = new Set(['now', 'today']);

/** The library reads `1e3` as 1 and rounds integers beyond 2^53. */
function checkNumber(node: SyntaxNode, text: string): string | undefined {
  const literal = textOf(node, text);
  if (/e/i.test(literal)) return 'write the number without an exponent';
  const value = Number(literal);
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? 'the number is too large to be exact' : undefined;
}

/** Business time is passed in: an expression that reads the machine's clock could not be replayed. */
function checkClock(node: SyntaxNode, text: string): string | undefined {
  const [target] = childrenOf(node);
  if (target === undefined || !clockFunctions.has(textOf(target, text))) return undefined;
  return `${textOf(target, text)}() reads the machine's clock; use a date of the case instead`;
}

/** The parser reads `a == b` as a compared with a range. */
function checkComparison(node: SyntaxNode): string | undefined {
  const [, operator, right] = childrenOf(node);
  const doubled = operator?.name === 'CompareOp' && right?.firstChild?.name === 'CompareOp';
  return doubled ? 'two comparison signs follow each other; for equality write a single "="' : undefined;
}

const checks: Readonly<Record<string, Check>> = {
  NumericLiteral: checkNumber,
  Comparison: checkComparison,
  FunctionInvocation: checkClock,
};

function describeError(node: SyntaxNode, text: string): string {
  const found = textOf(node, text).trim();
  return found === '' ? 'the expression is incomplete' : `"${found.slice(0, 40)}" is not expected here`;
}

/** A fault as a sentence with its place. */
export function describeFault({ reason, position }: SyntaxFault): string {
  return `${reason} (character ${String(position + 1)})`;
}

/** First fault of a parsed expression in reading order: broken syntax, an inexact number, a look at the clock. */
export function findSyntaxFault(root: SyntaxNode, text: string): SyntaxFault | undefined {
  const cursor = root.cursor();
  do {
    const node = cursor.node;
    const reason = node.type.isError ? describeError(node, text) : checks[node.name]?.(node, text);
    if (reason !== undefined) return { reason, position: node.from };
  } while (cursor.next());
  return undefined;
}

import { type SyntaxNode } from './syntax-node';

const joining: ReadonlySet<string> = new Set(['Conjunction', 'Disjunction']);
const mostPasses = 50;

function leftmost(node: SyntaxNode): SyntaxNode {
  let first = node;
  while (joining.has(first.name) && first.firstChild !== null) first = first.firstChild;
  return first;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** From the beginning of an `in` to the end of its test, if the parser drew what follows `and` or `or` into it. */
function findOpenTest(node: SyntaxNode): Span | undefined {
  if (node.name !== 'Comparison' || node.getChild('in') === null) return undefined;
  const test = node.getChild('PositiveUnaryTest')?.firstChild;
  if (test === null || test === undefined) return undefined;
  if (joining.has(test.name)) return { from: node.from, to: leftmost(test).to };
  const operand = test.name === 'SimplePositiveUnaryTest' ? test.lastChild : null;
  return operand !== null && joining.has(operand.name) ? { from: node.from, to: leftmost(operand).to } : undefined;
}

function listOpenTests(root: SyntaxNode): readonly Span[] {
  const spans: Span[] = [];
  const cursor = root.cursor();
  do {
    const span = findOpenTest(cursor.node);
    if (span !== undefined) spans.push(span);
  } while (cursor.next());
  return spans;
}

function enclose(text: string, { from, to }: Span): string {
  return `${text.slice(0, from)}(${text.slice(from, to)})${text.slice(to)}`;
}

/**
 * Puts brackets around an `in` with its test: the parser reads `a in [1..2] and b` as `a in ([1..2] and b)`, against the grammar of FEEL (DMN 1.5
 * §10.3.1.2, rules 48 to 51).
 */
export function closeTests(written: string, parse: (text: string) => SyntaxNode): string {
  if (!/\bin\b/.test(written)) return written;
  let text = written;
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const spans = listOpenTests(parse(text));
    if (spans.length === 0) return text;
    // An outer test may end where an inner one begins, so the last one is closed first.
    const last = spans.reduce((a, b) => (b.from > a.from ? b : a));
    text = enclose(text, last);
  }
  return text;
}

import { type parseExpression } from 'feelin';

/** A node of the parser's tree. */
export type SyntaxNode = ReturnType<typeof parseExpression>['topNode'];

/** Children in order, comments left out. */
export function childrenOf(node: SyntaxNode): readonly SyntaxNode[] {
  const children: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) if (!child.type.isSkipped) children.push(child);
  return children;
}

/** The text that the node stands for. */
export function textOf(node: SyntaxNode, text: string): string {
  return text.slice(node.from, node.to);
}

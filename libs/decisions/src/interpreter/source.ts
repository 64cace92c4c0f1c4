import { type Mode } from '../feel/mode';
import { type SyntaxNode } from '../feel/syntax-node';
import { type Scope } from '../feel/scope';
import { type Meter } from './meter';

/** What a text is read as: an expression, or the tests of a cell. */
export type TextKind = 'expression' | 'tests';

/** A piece of an expression ready to run. */
export type Run = (scope: Scope) => unknown;

/** What the reader of a piece needs: its source, the reader of its parts, the mode, and the types of the file. */
export interface Source {
  readonly text: string;
  readonly read: (node: SyntaxNode | undefined) => Run;
  readonly conform: (value: unknown, type: string | undefined) => unknown;
  readonly mode: Mode;
  readonly meter: Meter;
}

/** Reads one kind of node. */
export type NodeReader = (node: SyntaxNode, source: Source) => Run;

/** Parts of a node that are neither words nor signs. */
export function partsOf(node: SyntaxNode): readonly SyntaxNode[] {
  const parts: SyntaxNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (/^[A-Z?]/.test(child.name) && child.name !== 'BlockComment' && child.name !== 'LineComment') parts.push(child);
    if (child.name === 'null') parts.push(child);
  }
  return parts;
}

/** Parts of an operation: operands, without the sign between them. */
export function operandsOf(node: SyntaxNode): readonly SyntaxNode[] {
  return partsOf(node).filter(({ name }) => name !== 'CompareOp' && name !== 'ArithOp');
}

import { parseExpression, parseUnaryTests } from 'feelin';
import { type Scope } from './scope';
import { childrenOf, textOf, type SyntaxNode } from './syntax-node';

/** A variable that an expression reads, with the names behind its dots: `firstReview.decision` is `['firstReview', 'decision']`. */
export interface Read {
  readonly names: readonly string[];
  /** Asked for by `get value`, so that it may be missing. */
  readonly optional: boolean;
  /** Stands in a filter, where a name may mean a field of the list's item instead. */
  readonly filtered: boolean;
}

interface Walk {
  readonly text: string;
  readonly locals: ReadonlySet<string>;
  readonly reads: Map<string, Read>;
}

const plainString = /^"([^"\\]*)"$/;
/** Nodes that name something of the expression's own: an iterator, a parameter, an entry of a context. */
const declaring: ReadonlySet<string> = new Set(['InExpression', 'FormalParameter', 'Key']);

function nameAt(node: SyntaxNode, text: string): string {
  return textOf(node, text).replace(/\s+/g, ' ');
}

function listLocals(node: SyntaxNode, text: string): readonly string[] {
  const children = childrenOf(node);
  const [first] = children;
  const own = declaring.has(node.name) && first !== undefined ? [nameAt(first, text)] : [];
  return [...own, ...children.flatMap((child) => listLocals(child, text))];
}

/** The names of a variable or of a path that begins with one; undefined for what is computed. */
function findChain(node: SyntaxNode | undefined, text: string): readonly string[] | undefined {
  if (node?.name === 'VariableName') return [nameAt(node, text)];
  if (node?.name !== 'PathExpression') return undefined;
  const [base, , name] = childrenOf(node);
  const chain = findChain(base, text);
  return chain === undefined || name === undefined ? undefined : [...chain, nameAt(name, text)];
}

function note({ locals, reads }: Walk, read: Read): void {
  if (locals.has(read.names[0] ?? '')) return;
  const key = JSON.stringify(read.names);
  const known = reads.get(key);
  reads.set(key, {
    names: read.names,
    optional: read.optional && known?.optional !== false,
    filtered: read.filtered && known?.filtered !== false,
  });
}

/** `get value(application, "agent")` reads `application.agent`. */
function findOptional(node: SyntaxNode, text: string): readonly string[] | undefined {
  const [called, , parameters] = childrenOf(node);
  if (called === undefined || parameters === undefined || nameAt(called, text) !== 'get value') return undefined;
  const [context, key, ...others] = childrenOf(parameters);
  const chain = findChain(context, text);
  const [, name] = key === undefined || others.length > 0 ? [] : (plainString.exec(textOf(key, text)) ?? []);
  return chain === undefined || name === undefined ? undefined : [...chain, name];
}

function visitCall(work: Walk, node: SyntaxNode, filtered: boolean): void {
  const names = findOptional(node, work.text);
  if (names !== undefined) return note(work, { names, optional: true, filtered });
  const [called, ...given] = childrenOf(node);
  const visited = called === undefined || called.name === 'VariableName' ? given : [called, ...given];
  for (const child of visited) visit(work, child, filtered);
}

function visit(work: Walk, node: SyntaxNode, filtered: boolean): void {
  const names = findChain(node, work.text);
  if (names !== undefined) return note(work, { names, optional: false, filtered });
  if (node.name === 'FunctionInvocation') return visitCall(work, node, filtered);
  if (node.name === 'Type') return;
  for (const [index, child] of childrenOf(node).entries()) visit(work, child, filtered || (node.name === 'FilterExpression' && index > 0));
}

/** The variables that a parsed expression reads, each once; names of its own (iterators, parameters, entries) are left out. */
export function readsOf(root: SyntaxNode, text: string): readonly Read[] {
  const work: Walk = { text, locals: new Set(listLocals(root, text)), reads: new Map() };
  visit(work, root, false);
  return [...work.reads.values()];
}

/** The variables that the tests of a cell read. */
export function listTestReads(text: string, known: Scope = {}): readonly Read[] {
  return readsOf(parseUnaryTests(text, known, undefined).topNode, text);
}

/** The variables that an expression reads; `known` variables and their fields may have names with spaces and signs. */
export function listReads(text: string, known: Scope = {}): readonly Read[] {
  return readsOf(parseExpression(text, known, undefined).topNode, text);
}

import { parseExpression, parseUnaryTests } from 'feelin';
import { createBoundedCache, type BoundedCache } from '../feel/bounded-cache';
import { closeTests } from '../feel/close-tests';
import { findOversize } from '../feel/expression-limits';
import { describeFault, findSyntaxFault } from '../feel/find-syntax-fault';
import { type Mode } from '../feel/mode';
import { isSensitive, namesFor, type SpecialNames } from '../feel/special-names';
import { type SyntaxNode } from '../feel/syntax-node';
import { type Scope } from '../feel/scope';
import { rangeMark } from './instance-of';
import { type Meter } from './meter';
import { findReader } from './readers';
import { type Run, type Source, type TextKind } from './source';

/** What a text is: an expression, or the tests of a cell. */
const parsers = { expression: parseExpression, tests: parseUnaryTests } as const satisfies Record<TextKind, unknown>;

/** The mode of evaluation and the types of a file. */
export interface Reading {
  readonly mode: Mode;
  readonly meter: Meter;
  readonly conform: (value: unknown, type: string | undefined) => unknown;
}

/** A text ready to run over any scope; it is parsed once, and once more for names in the scope that change how it reads. */
export interface Compiled {
  /** Why it cannot be accepted where names like these may stand in it; it fails at each run then. */
  readonly faultFor: (names: Scope) => string | undefined;
  readonly runFor: (scope: Scope) => Run;
}

/** Finds or makes what a text means. */
export type Compile = (text: string, kind: TextKind) => Compiled;

function hasError(root: SyntaxNode): boolean {
  const cursor = root.cursor();
  do if (cursor.type.isError) return true;
  while (cursor.next());
  return false;
}

/** The parser knows no `range<T>`; a context type with a mark stands for it. */
function readable(text: string): string {
  return text.replace(/\brange\s*<([^<>]*)>/g, `context<${rangeMark}: $1>`);
}

interface Parsed {
  readonly fault?: string;
  readonly run: Run;
}

function failing(fault: string, { mode }: Reading): Parsed {
  return { fault, run: () => mode.fault(() => fault) };
}

/** What is wrong with a parsed text: strictly every fault, by the standard broken syntax alone. */
function findFault(root: SyntaxNode, text: string, { mode }: Reading): string | undefined {
  if (!mode.strict) return hasError(root) ? 'the text is not FEEL' : undefined;
  const fault = findSyntaxFault(root, text);
  return fault === undefined ? undefined : describeFault(fault);
}

function parse(written: string, kind: TextKind, given: { readonly names: SpecialNames; readonly reading: Reading }): Parsed {
  const { names, reading } = given;
  const oversize = findOversize(written);
  if (oversize !== undefined) return failing(oversize, reading);
  const parseText = (source: string): SyntaxNode => parsers[kind](source, names, undefined).topNode;
  const text = closeTests(readable(written), parseText);
  const root = parseText(text);
  const fault = findFault(root, text, reading);
  if (fault !== undefined) return failing(fault, reading);
  const source: Source = {
    ...reading,
    text,
    read: (node): Run => (node === undefined ? () => null : (findReader(node.name)?.(node, source) ?? (() => null))),
  };
  return { run: source.read(root) };
}

const cachedTexts = 5_000;
const cachedNames = 20;

/** A compiler with a bounded cache of its own: by text, then by the special names that its scopes had. */
export function createCompile(reading: Reading): Compile {
  const texts = createBoundedCache<Compiled>(cachedTexts);
  const create = (text: string, kind: TextKind): Compiled => {
    const plain = parse(text, kind, { names: {}, reading });
    if (!isSensitive(text)) return { faultFor: () => plain.fault, runFor: () => plain.run };
    const others: BoundedCache<Parsed> = createBoundedCache(cachedNames);
    const parsedFor = (scope: Scope): Parsed => {
      const names = namesFor(scope);
      return names === undefined ? plain : others.getOrMake(JSON.stringify(names), () => parse(text, kind, { names, reading }));
    };
    return {
      faultFor: (names) => (plain.fault === undefined ? undefined : parsedFor(names).fault),
      runFor: (scope) => parsedFor(scope).run,
    };
  };
  return (text, kind) => texts.getOrMake(`${kind}:${text}`, () => create(text, kind));
}

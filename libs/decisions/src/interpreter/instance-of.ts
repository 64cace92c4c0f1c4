import { type SyntaxNode } from '../feel/syntax-node';
import { builtInTypes, isContextValue, normaliseType } from '../model/built-in-types';
import { findEntry } from './entries';
import { nameOfNode } from './names';
import { findEnds } from './range';
import { type NodeReader, type Source } from './source';

type Test = (value: unknown) => boolean;

/** The name under which a range's type stands in a text that the parser can read. */
export const rangeMark = '__range';

/** The name of a simple type; undefined for a list, context or function. */
export function readTypeName(type: SyntaxNode | null, text: string): string | undefined {
  const inner = type?.firstChild;
  if (inner === null || inner === undefined) return undefined;
  return inner.name === 'QualifiedName' || inner.name === 'SpecialType' ? nameOfNode(inner, text) : undefined;
}

function readNamed(name: string, { conform }: Source): Test {
  const test = Object.entries(builtInTypes).find(([known]) => known === normaliseType(name))?.[1];
  if (test !== undefined) return (value) => value !== null && test(value);
  if (name === 'Null') return (value) => value === null;
  return (value) => value !== null && conform(value, name) !== null;
}

function readContextType(type: SyntaxNode, source: Source): Test {
  const entries = (type.getChild('ContextEntryTypes')?.getChildren('ContextEntryType') ?? []).map((entry) => ({
    name: nameOfNode(entry.getChild('Name'), source.text),
    test: readType(entry.getChild('Type'), source),
  }));
  const [first] = entries;
  if (first?.name === rangeMark) {
    return (value) => {
      const ends = findEnds(value);
      return ends !== undefined && [ends.start, ends.end].every((end) => end === null || end === undefined || first.test(end));
    };
  }
  return (value) => isContextValue(value) && entries.every(({ name, test }) => test(findEntry(value, name) ?? null));
}

function readType(type: SyntaxNode | null, source: Source): Test {
  const inner = type?.firstChild;
  if (inner === null || inner === undefined) return () => false;
  if (inner.name === 'ListType') {
    const test = readType(inner.getChild('Type'), source);
    return (value) => Array.isArray(value) && value.every(test);
  }
  if (inner.name === 'ContextType') return readContextType(inner, source);
  if (inner.name === 'FunctionType') return (value) => builtInTypes.function(value) || typeof value === 'function';
  return readNamed(nameOfNode(inner, source.text), source);
}

/** `a instance of type`. */
export const readInstanceOf: NodeReader = (node, source) => {
  const run = source.read(node.firstChild ?? undefined);
  const test = readType(node.getChild('Type'), source);
  return (scope) => test(run(scope));
};

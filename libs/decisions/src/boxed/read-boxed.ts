import { type XmlElement } from '../xml/read-xml';
import { type Boxed, type BoxedReader, type Reading } from './boxed';
import { type BoxedKind, isBoxedKind } from './boxed-kinds';
import { readList } from './boxed-list';
import { readConditional } from './conditional';
import { readContext } from './context';
import { readDecisionTable } from './decision-table';
import { readFilter } from './filter';
import { readFunctionDefinition } from './function-definition';
import { readInvocation } from './invocation';
import { readEvery, readFor, readSome } from './iterator';
import { readLiteralExpression } from './literal-expression';
import { readRelation } from './relation';

const readers = {
  literalExpression: readLiteralExpression,
  list: readList,
  relation: readRelation,
  context: readContext,
  invocation: readInvocation,
  functionDefinition: readFunctionDefinition,
  conditional: readConditional,
  filter: readFilter,
  for: readFor,
  some: readSome,
  every: readEvery,
  decisionTable: readDecisionTable,
} as const satisfies Record<BoxedKind, BoxedReader>;

/** Reads a boxed expression of any kind; where there is none, the value is null. */
export function readBoxed(element: XmlElement | undefined, given: Omit<Reading, 'read'>): Boxed {
  if (element === undefined || !isBoxedKind(element.name)) return () => given.feel.mode.fault(() => 'there is no expression');
  const reading: Reading = { ...given, read: (inner) => readBoxed(inner, given) };
  return readers[element.name](element, reading);
}

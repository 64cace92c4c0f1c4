/** Names of the elements that are boxed expressions (DMN 1.5 §10.2.2). */
export const boxedKindNames = [
  'literalExpression',
  'list',
  'relation',
  'context',
  'invocation',
  'functionDefinition',
  'conditional',
  'filter',
  'for',
  'some',
  'every',
  'decisionTable',
] as const;

/** The name of a kind of boxed expression. */
export type BoxedKind = (typeof boxedKindNames)[number];

/** The same names, to look one up. */
export const boxedKinds: ReadonlySet<string> = new Set(boxedKindNames);

/** Narrows the name of an element. */
export function isBoxedKind(name: string): name is BoxedKind {
  return boxedKinds.has(name);
}

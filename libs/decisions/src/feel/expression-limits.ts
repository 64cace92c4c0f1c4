/** Longest expression in characters; a longer one is a program that belongs in a decision. */
export const longestExpression = 10_000;
/** Deepest nesting of brackets; the parser is recursive. */
export const deepestNesting = 100;
/** Longest range that a `for`, `some` or `every` may walk. */
export const longestIteration = 100_000;

const string = /"(?:[^"\\]|\\.)*"/g;

/** The sentence that refuses an oversized expression, or undefined; looks at characters only, so it is safe on any input. */
export function findOversize(text: string): string | undefined {
  if (text.length > longestExpression) return `the expression has more than ${String(longestExpression)} characters`;
  let depth = 0;
  for (const character of text.replace(string, '')) {
    if ('([{'.includes(character)) depth += 1;
    if (')]}'.includes(character)) depth -= 1;
    if (depth > deepestNesting) return `brackets are nested deeper than ${String(deepestNesting)}`;
  }
  return undefined;
}

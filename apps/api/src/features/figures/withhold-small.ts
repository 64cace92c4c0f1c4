/** Groups of fewer cases than this are told of nobody below the county: a township and an illness might name a person. */
export const SMALLEST_GROUP = 5;

/**
 * The parts of a known whole that may be told. Small ones are withheld, and where all of these together are still few enough to be told from the
 * whole and the rest, the next larger one with them.
 */
export function withholdSmall<Part extends { readonly cases: number }>(parts: readonly Part[]): readonly Part[] {
  const sorted = parts.toSorted((a, b) => a.cases - b.cases);
  let [withheld, hidden] = [0, 0];
  for (const { cases } of sorted) {
    if (cases >= SMALLEST_GROUP && (withheld === 0 || hidden >= SMALLEST_GROUP)) break;
    withheld += 1;
    hidden += cases;
  }
  const secret = new Set(sorted.slice(0, withheld));
  return parts.filter((part) => !secret.has(part));
}

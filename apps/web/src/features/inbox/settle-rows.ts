interface Row {
  readonly id: string;
}

/** Rows as they stand on the page: those of before keep their places. */
export interface SettledRows<Shown extends Row> {
  readonly rows: readonly Shown[];
  /** Ids of rows that the list has no more. */
  readonly gone: ReadonlySet<string>;
  /** How many have come that would stand before others. */
  readonly arrived: number;
}

/**
 * Lays a fresh list over the rows that a reader has before them, so that nothing moves under the hand: known rows are told anew in their places, what
 * follows the last of them is added below, and what would push in between is counted only. A row behind the end of a list that goes on is not gone.
 */
export function settleRows<Shown extends Row>(shown: readonly Shown[], fresh: readonly Shown[], goesOn: boolean): SettledRows<Shown> {
  if (shown.length === 0) return { rows: fresh, gone: new Set(), arrived: 0 };
  const freshRows = new Map(fresh.map((row) => [row.id, row]));
  const known = new Set(shown.map(({ id }) => id));
  const end = shown.findLastIndex(({ id }) => freshRows.has(id));
  const gone = shown.filter(({ id }, index) => !freshRows.has(id) && (index < end || !goesOn));
  const below = fresh.findLastIndex(({ id }) => known.has(id)) + 1;
  const added = end < 0 ? [] : fresh.slice(below);
  return {
    rows: [...shown.map((row) => freshRows.get(row.id) ?? row), ...added],
    gone: new Set(gone.map(({ id }) => id)),
    arrived: fresh.filter(({ id }) => !known.has(id)).length - added.length,
  };
}

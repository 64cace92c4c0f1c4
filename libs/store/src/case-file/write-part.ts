/** Hands out `$n` for a value of the statement being built. */
export type Place = (value: unknown) => string;

/** One sub-statement of the write: its short code names the shape of the whole, so that each shape is prepared once. */
export interface WritePart<Source> {
  readonly code: string;
  readonly applies: (source: Source) => boolean;
  readonly sql: (source: Source, place: Place) => string;
}

/** `unnest` of one array a column; the types are PostgreSQL's. */
export function unnest<Row>(
  rows: readonly Row[],
  place: Place,
  columns: Readonly<Record<string, readonly [type: string, value: (row: Row, index: number) => unknown]>>,
): string {
  const names = Object.keys(columns);
  const arrays = Object.values(columns).map(([type, value]) => `${place(rows.map(value))}::${type}[]`);
  return `unnest(${arrays.join(', ')}) AS row (${names.join(', ')})`;
}

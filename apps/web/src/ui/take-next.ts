/** What became of trying to take one: taken, or somebody else was faster. */
export type Tried = 'taken' | 'lost';

/** Tries the rows in their order until one is taken; gives that one, or nothing where all were lost. */
export async function takeNext<Row>(
  rows: Iterable<Row> | AsyncIterable<Row>,
  attempt: (row: Row) => Promise<Tried>,
): Promise<Row | undefined> {
  for await (const row of rows) {
    if ((await attempt(row)) === 'taken') return row;
  }
  return undefined;
}

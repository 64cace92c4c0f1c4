import { listOrganisationPaths, type Store, type Transaction } from '#store';

/** How long an organisation that was added may stay unknown to a running process (ms of wall time). */
const FRESH_FOR = 60_000;

/** Which organisations exist, what they are called and what is above them, known without a query for each task that is offered. */
export interface OrganisationCache {
  has(id: string): boolean;
  findName(id: string): string | undefined;
  /** The organisation so many levels up from this one; the root where there are fewer. */
  above(id: string, levels: number): string;
  /** Reads them anew where the last reading is older than a minute, in the transaction where there is one. */
  keepFresh(wall: Date, transaction?: Transaction): Promise<void>;
}

/** A cache that knows nothing before the first `keepFresh`. */
export function createOrganisationCache(store: Store): OrganisationCache {
  let known: ReadonlyMap<string, { readonly name: string; readonly path: readonly string[] }> = new Map();
  let readAt = Number.NEGATIVE_INFINITY;
  return {
    has: (id) => known.has(id),
    findName: (id) => known.get(id)?.name,
    above: (id, levels) => {
      const path = known.get(id)?.path ?? [id];
      return path[Math.min(levels, path.length - 1)] ?? id;
    },
    async keepFresh(wall, transaction) {
      if (Math.abs(wall.getTime() - readAt) < FRESH_FOR) return;
      known = new Map((await listOrganisationPaths(transaction ?? store)).map(({ id, ...more }) => [id, more]));
      readAt = wall.getTime();
    },
  };
}

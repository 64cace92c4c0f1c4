import { listOrganisationIds, type Store, type Transaction } from '#store';

/** How long an organisation that was added may stay unknown to a running process (ms of wall time). */
const FRESH_FOR = 60_000;

/** Which organisations exist, known without a query for each task that is offered. */
export interface OrganisationCache {
  has(id: string): boolean;
  /** Reads them anew where the last reading is older than a minute, in the transaction where there is one. */
  keepFresh(wall: Date, transaction?: Transaction): Promise<void>;
}

/** A cache that knows nothing before the first `keepFresh`. */
export function createOrganisationCache(store: Store): OrganisationCache {
  let known: ReadonlySet<string> = new Set();
  let readAt = Number.NEGATIVE_INFINITY;
  return {
    has: (id) => known.has(id),
    async keepFresh(wall, transaction) {
      if (Math.abs(wall.getTime() - readAt) < FRESH_FOR) return;
      known = new Set(await listOrganisationIds(transaction ?? store));
      readAt = wall.getTime();
    },
  };
}

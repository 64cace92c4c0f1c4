import { closeStore, queryStore, type Store } from '#store';
import { withBenchDatabase } from '../bench-database';
import { type BenchCounty, openBenchCounty } from '../steps/bench-county';
import { playBenchCase } from '../steps/steps-through-advance';

const CASES = 5_000;
const AT_ONCE = 8;

/** Tables that are the same size however many cases there are. */
const FIXED = [
  'migrations',
  'definitions',
  'organisations',
  'people',
  'postings',
  'access_tokens',
  'sessions',
  'business_clock',
  'start_timers',
];

/**
 * `npm run bench -- storage`: bytes of database, indexes and toast included, that each further completed case of four tasks adds with its whole
 * audit trail, and what the first of an empty database took. Its offers come and go; the first cases make the room in which those of later ones stand.
 */
export async function benchStorage(): Promise<object> {
  return withBenchDatabase(async (url) => {
    const county = await openBenchCounty(url);
    try {
      const empty = await sizesAfter(county, 0);
      const first = await sizesAfter(county, CASES);
      const further = await sizesAfter(county, CASES);
      return { cases: CASES, furtherCase: perCase(first, further), firstCase: perCase(empty, first) };
    } finally {
      await closeStore(county.store);
    }
  });
}

/** Plays so many cases, and measures each table. */
async function sizesAfter(county: BenchCounty, cases: number): Promise<Sizes> {
  let left = cases;
  const play = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await playBenchCase(county, []);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, play));
  await queryStore(county.store, { text: 'VACUUM ANALYZE' });
  return sizes(county.store);
}

function perCase(before: Sizes, after: Sizes): object {
  const added = [...after].map(([name, bytes]) => [name, Math.round((bytes - (before.get(name) ?? 0)) / CASES)] as const);
  const grown = added.filter(([, bytes]) => bytes !== 0).toSorted(([, one], [, other]) => other - one);
  return { bytes: grown.reduce((sum, [, bytes]) => sum + bytes, 0), tables: Object.fromEntries(grown) };
}

type Sizes = ReadonlyMap<string, number>;

async function sizes(store: Store): Promise<Sizes> {
  const { rows } = await queryStore<{ name: string; bytes: string }>(store, {
    text: `SELECT relname AS name, pg_total_relation_size(oid) AS bytes FROM pg_class
      WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND NOT relname = ANY ($1)`,
    values: [FIXED],
  });
  return new Map(rows.map((row) => [row.name, Number(row.bytes)]));
}

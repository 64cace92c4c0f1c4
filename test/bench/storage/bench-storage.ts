import { closeStore, queryStore, type Store } from '#store';
import { withBenchDatabase } from '../bench-database';
import { openBenchCounty } from '../steps/bench-county';
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

/** `npm run bench -- storage`: bytes of database, indexes and toast included, for each completed case of four tasks with its whole audit trail. */
export async function benchStorage(): Promise<object> {
  return withBenchDatabase(async (url) => {
    const county = await openBenchCounty(url);
    try {
      let left = CASES;
      const play = async (): Promise<void> => {
        while (left > 0) {
          left -= 1;
          await playBenchCase(county, []);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, play));
      await queryStore(county.store, { text: 'VACUUM ANALYZE' });
      const tables = await sizes(county.store);
      const bytes = tables.reduce((sum, table) => sum + table.bytes, 0);
      return {
        cases: CASES,
        bytesPerCase: Math.round(bytes / CASES),
        perCase: Object.fromEntries(tables.map((table) => [table.name, Math.round(table.bytes / CASES)])),
      };
    } finally {
      await closeStore(county.store);
    }
  });
}

async function sizes(store: Store): Promise<readonly { readonly name: string; readonly bytes: number }[]> {
  const { rows } = await queryStore<{ name: string; bytes: string }>(store, {
    text: `SELECT relname AS name, pg_total_relation_size(oid) AS bytes FROM pg_class
      WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND NOT relname = ANY ($1) AND pg_total_relation_size(oid) > 100000 ORDER BY bytes DESC`,
    values: [FIXED],
  });
  return rows.map((row) => ({ name: row.name, bytes: Number(row.bytes) }));
}

import { loadavg } from 'node:os';
import { closeStore, queryStore, type Store } from '#store';
import { withBenchDatabase } from '../bench-database';
import { type InboxCounty, openInboxCounty, startSorted } from './inbox-county';
import { measureReads, measureWrites } from './measure-inbox';
import { applicantId, insertApplicants, KNOWN_PEOPLE, multiply, type SampleCase, type Size } from './multiply';
import { PROCESS_IDS, WORKING_POSTS } from './sorting-process';

/** The figures: 1,000,000 open and 2,000,000 closed tasks. */
const FULL: Size = { openCases: 1_000_000, closedCases: 500_000, people: 100_000 };
const WRITES = 450;

/** `npm run bench -- inbox`: latencies of lists, counts, search, claim and complete on a full database, and of the last two on an empty one. */
export async function benchInbox(size: Size = FULL): Promise<object> {
  return withBenchDatabase((url) => benchInboxOn(url, size));
}

/** The same on a database that is there and empty; claim and complete are compared with a second, small county beside it. */
export async function benchInboxOn(url: string, size: Size): Promise<object> {
  const county = await openInboxCounty(url);
  const small = await openInboxCounty(url, 'small_county');
  try {
    const began = performance.now();
    const sample = await multiply(county, size);
    const settings = await settle(county.store);
    const fillSeconds = Math.round((performance.now() - began) / 1000);
    const reads = await measureReads(county);
    const tasks = sample.slice(0, WRITES);
    const writes = await measureWrites({
      empty: { county: small, tasks: await startSome(small, tasks.length) },
      full: { county, tasks },
    });
    return { ...settings, fillSeconds, loadAverage: loadavg()[0], ...reads, ...writes };
  } finally {
    await closeStore(county.store);
    await closeStore(small.store);
  }
}

async function startSome(county: InboxCounty, count: number): Promise<readonly SampleCase[]> {
  const tasks: SampleCase[] = [];
  await insertApplicants(county.store, KNOWN_PEOPLE);
  for (let n = 0; n < count; n++) {
    const post = n % WORKING_POSTS.length;
    const given = { processId: PROCESS_IDS[n % PROCESS_IDS.length] ?? '', post: WORKING_POSTS[post] ?? '', applicant: applicantId(0) };
    tasks.push({ ...(await startSorted(county, given)), bureau: 0, post });
  }
  return tasks;
}

/** Statistics and visibility as autovacuum would leave them, and nothing left over for the next checkpoint. */
async function settle(store: Store): Promise<object> {
  await queryStore(store, { text: 'VACUUM (ANALYZE)' });
  await queryStore(store, { text: 'CHECKPOINT' });
  const { rows } = await queryStore(store, {
    text: `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS "synchronousCommit",
      (SELECT count(*)::int FROM tasks WHERE closed_at IS NULL) AS "openTasks", (SELECT count(*)::int FROM tasks WHERE closed_at IS NOT NULL) AS "closedTasks",
      (SELECT count(*)::int FROM (SELECT FROM task_offers GROUP BY organisation_id, post) held) AS "postsTimesOrganisations",
      pg_size_pretty(pg_database_size(current_database())) AS size`,
  });
  return rows[0] ?? {};
}

import { setTimeout as sleep } from 'node:timers/promises';
import { inTransaction, queryStore } from '#store';
import { isRunning, send } from '../../apps/operator/src/stack/process-mark';
import { checkout } from '../support/checkout';
import { checkBuild } from './support/check-build';
import { type Installation, openInstallation } from './support/installation';
import { nightComes, NIGHTS, orderRecords } from './support/night-of-records';
import { countRows, listBrokenChains, listTrueCases } from './support/truth';

const START_MS = 180_000;
/** What a dead worker held waits for its heartbeat, and where the schedule was busy it comes again in a minute. */
const NIGHT_MS = 150_000;
const LOOK_MS = 10;
const RECORDS = 60;

const DONE = 'record_events WHERE done_at IS NOT NULL';
const RENEWALS = "cases WHERE process_id = 'renewal'";

describe('a worker killed in the middle of the nights in which records fall due', () => {
  let installation: Installation;
  beforeAll(async () => {
    checkBuild(checkout);
    installation = await openInstallation('chaos-records');
    await orderRecords(installation, RECORDS);
    await until(async () => (await rows('records')) === RECORDS);
  }, START_MS);
  afterAll(() => installation.stop(), 60_000);

  const rows = (from: string): Promise<number> => countRows(installation.store, from);

  async function until(comes: () => Promise<boolean>): Promise<void> {
    while (!(await comes())) await sleep(LOOK_MS);
  }

  async function killWorker(): Promise<void> {
    const mark = installation.services.worker.mark();
    send(mark, 'SIGKILL');
    await until(() => Promise.resolve(!isRunning(mark)));
  }

  /** How often each of these is there for a record (or a case): the numbers that occur, and for how many. */
  async function timesEach(counted: string): Promise<readonly object[]> {
    const text = `SELECT what, times, count(*)::int AS records FROM (${counted}) each GROUP BY what, times ORDER BY what, times`;
    return (await queryStore(installation.store, { text })).rows;
  }
  const once = (...what: readonly string[]): readonly object[] => what.map((each) => ({ what: each, times: 1, records: RECORDS }));

  it(
    'follows each record up once and reminds of it once, though it died between the cases and their page',
    async () => {
      await nightComes(installation, NIGHTS.reminded);
      await until(async () => (await rows(RENEWALS)) >= 1);
      await killWorker();
      expect(await rows(RENEWALS)).toBeLessThan(RECORDS);
      expect(await rows(DONE)).toBe(0);
      await until(async () => (await rows(DONE)) === 2 * RECORDS);

      const opened =
        "SELECT 'case' AS what, applicant_id, count(*)::int AS times FROM cases WHERE process_id = 'renewal' GROUP BY applicant_id";
      expect(await timesEach(opened)).toEqual(once('case'));
      const linked = "SELECT 'link' AS what, record_id, count(*)::int AS times FROM record_follow_ups GROUP BY record_id";
      expect(await timesEach(linked)).toEqual(once('link'));
      // A reminder that is still on its way when its record has ended is not sent any more.
      await until(async () => (await rows("outbox WHERE notice = 'soon' AND delivered_at IS NULL")) === 0);
    },
    NIGHT_MS,
  );

  it(
    'ends each record once and tells so once, though it died while the page was being written',
    async () => {
      await nightComes(installation, NIGHTS.ended);
      await inTransaction(installation.store, async (transaction) => {
        // The last thing that a page writes is what of it is done: all else is written then, and nothing committed.
        await queryStore(transaction, { text: "SELECT FROM record_events WHERE event = 'end' ORDER BY record_id LIMIT 1 FOR UPDATE" });
        const text = 'SELECT FROM pg_locks WHERE NOT granted AND pg_backend_pid() = ANY (pg_blocking_pids(pid))';
        await until(async () => (await queryStore(transaction, { text })).rows.length > 0);
        await killWorker();
        expect(await rows("records WHERE status = 'ended'")).toBe(0);
      });
      await until(async () => (await rows(DONE)) === 3 * RECORDS);

      const written = 'SELECT kind AS what, record_id, count(*)::int AS times FROM record_entries GROUP BY kind, record_id';
      expect(await timesEach(written)).toEqual(once('ended', 'issued'));
      const told =
        "SELECT notice AS what, case_id, count(*)::int AS times FROM outbox WHERE notice IN ('soon', 'over') GROUP BY notice, case_id";
      expect(await timesEach(told)).toEqual(once('over', 'soon'));
      expect(await rows("records WHERE status = 'ended'")).toBe(RECORDS);
      expect(await rows('record_events')).toBe(3 * RECORDS);
    },
    NIGHT_MS,
  );

  it(
    'leaves every notice in a mailbox once, and audit chains that verify',
    async () => {
      const ours = "outbox b WHERE b.notice IN ('soon', 'over')";
      await until(async () => (await rows(`${ours} AND delivered_at IS NULL`)) === 0);
      expect(await rows(`messages m JOIN ${ours.replace('WHERE', 'ON b.id = m.outbox_id WHERE')}`)).toBe(2 * RECORDS);
      const cases = await listTrueCases(installation.store);
      expect(cases).toHaveLength(2 * RECORDS);
      expect(await listBrokenChains(installation.store, cases)).toEqual([]);
    },
    NIGHT_MS,
  );
});

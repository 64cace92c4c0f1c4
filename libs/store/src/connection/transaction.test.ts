import { eventually } from '../../../../test/support/eventually';
import { createTestStore, dropTestStore } from '../testing/create-test-store';
import { type Store } from './store';
import { inTransaction, queryStore } from './transaction';

let store: Store;
beforeAll(async () => {
  store = await createTestStore();
  await queryStore(store, { text: 'CREATE TABLE kept (id int PRIMARY KEY)' });
});
afterAll(() => dropTestStore(store));
beforeEach(() => queryStore(store, { text: 'TRUNCATE kept' }));

const insert = (id: number): { name: string; text: string; values: number[] } => ({
  name: 'insert-kept',
  text: 'INSERT INTO kept VALUES ($1)',
  values: [id],
});
const kept = async (): Promise<number[]> => {
  const { rows } = await queryStore<{ id: number }>(store, { text: 'SELECT id FROM kept ORDER BY id' });
  return rows.map(({ id }) => id);
};
const terminateOthers = () =>
  queryStore(store, {
    text: `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
      WHERE pid <> pg_backend_pid() AND application_name = 'huiban' AND datname = current_database() AND query LIKE '%' || $1 || '%'`,
    values: [`${store.schema ?? ''}_victim`],
  });

describe('inTransaction', () => {
  it('keeps what was written and returns what the work returned', async () => {
    const result = await inTransaction(store, async (transaction) => {
      await transaction.query(insert(1));
      transaction.defer(insert(2));
      return 'done';
    });
    expect(result).toBe('done');
    expect(await kept()).toEqual([1, 2]);
  });

  it('sends BEGIN and the first statement together and runs both in one transaction', async () => {
    const ids = await inTransaction(store, async (transaction) => {
      const first = transaction.query<{ id: string; at: string }>({ text: 'SELECT txid_current() AS id, now()::text AS at' });
      const second = transaction.query<{ id: string; at: string }>({ text: 'SELECT txid_current() AS id, now()::text AS at' });
      return [(await first).rows[0], (await second).rows[0]];
    });
    expect(ids[0]).toEqual(ids[1]);
  });

  it('undoes everything when the work throws', async () => {
    const refused = inTransaction(store, async (transaction) => {
      await transaction.query(insert(1));
      throw new RangeError('no');
    });
    await expect(refused).rejects.toThrow(RangeError);
    expect(await kept()).toEqual([]);
  });

  it('undoes everything and names the constraint when an awaited statement fails', async () => {
    const failed = inTransaction(store, async (transaction) => {
      await transaction.query(insert(1));
      await transaction.query(insert(1));
    });
    await expect(failed).rejects.toMatchObject({ code: 'duplicate', database: { sqlState: '23505', constraint: 'kept_pkey' } });
    expect(await kept()).toEqual([]);
  });

  it('undoes everything when a deferred statement fails behind others that succeed', async () => {
    const failed = inTransaction(store, async (transaction) => {
      await transaction.query(insert(1));
      transaction.defer(insert(1));
      transaction.defer(insert(2));
    });
    await expect(failed).rejects.toMatchObject({ code: 'duplicate' });
    expect(await kept()).toEqual([]);
  });

  it('does not report success when the work swallowed a failure', async () => {
    const swallowed = inTransaction(store, async (transaction) => {
      await transaction.query(insert(1));
      await transaction.query(insert(1)).catch(() => undefined);
    });
    await expect(swallowed).rejects.toMatchObject({ code: 'rolled-back' });
    expect(await kept()).toEqual([]);
  });

  it('leaves the connection usable after a failure', async () => {
    const single = await createTestStore({ poolSize: 1 });
    await expect(inTransaction(single, (transaction) => transaction.query({ text: 'SELECT 1/0' }))).rejects.toMatchObject({
      code: 'statement-failed',
    });
    const answer = await inTransaction(single, (transaction) => transaction.query<{ n: number }>({ text: 'SELECT 1 AS n' }));
    expect(answer.rows).toEqual([{ n: 1 }]);
    expect(single.pool.totalCount).toBe(1);
    await dropTestStore(single);
  });

  it('gives up on a lock after the configured time with a code that may be tried again', async () => {
    const hasty = await createTestStore({ lockTimeout: 200 });
    const lock = { text: 'SELECT pg_advisory_xact_lock(1)' };
    await inTransaction(hasty, async (holder) => {
      await holder.query(lock);
      await expect(inTransaction(hasty, (loser) => loser.query(lock))).rejects.toMatchObject({ code: 'lock-timeout' });
    });
    await dropTestStore(hasty);
  });

  it('cancels a statement that takes too long', async () => {
    const hasty = await createTestStore({ statementTimeout: 1_000 });
    await expect(queryStore(hasty, { text: 'SELECT pg_sleep(60)' })).rejects.toMatchObject({ code: 'statement-timeout' });
    await dropTestStore(hasty);
  });

  it('rejects with unavailable when the connection is killed under it, and the next one works', async () => {
    const killed = inTransaction(store, async (transaction) => {
      await transaction.query(insert(1));
      const sleep = transaction.query({ text: `SELECT pg_sleep(60) /* ${store.schema ?? ''}_victim */` });
      transaction.defer(insert(2));
      const killing = eventually(async () => {
        expect(await terminateOthers()).toMatchObject({ rowCount: 1 });
      });
      await Promise.all([sleep, killing]);
    });
    await expect(killed).rejects.toMatchObject({ code: 'unavailable' });
    await inTransaction(store, (transaction) => transaction.query(insert(3)));
    expect(await kept()).toEqual([3]);
  });

  it('survives the death of every idle connection', async () => {
    await Promise.all([1, 2, 3].map(() => queryStore(store, { text: `SELECT pg_sleep(0.05) /* ${store.schema ?? ''}_victim */` })));
    await terminateOthers();
    await eventually(() => {
      expect(store.pool.totalCount).toBeLessThanOrEqual(1);
    });
    await Promise.all([1, 2, 3].map((id) => inTransaction(store, (transaction) => transaction.query(insert(id)))));
    expect(await kept()).toEqual([1, 2, 3]);
  });

  it('tells statements apart whose long names begin alike', async () => {
    const long = 'a-name-that-says-all-of-what-a-list-is-narrowed-to-and-in-which-order-it-stands';
    await inTransaction(store, async (transaction) => {
      await transaction.query({ name: `${long}-1`, text: 'SELECT 1 AS n' });
      expect((await transaction.query({ name: `${long}-2`, text: 'SELECT 2 AS n' })).rows).toEqual([{ n: 2 }]);
    });
  });

  it('tells no value of a row in its errors', async () => {
    const failed = queryStore(store, { text: `SELECT $1::int`, values: ['11010519491231002X'] });
    await expect(failed).rejects.toMatchObject({ message: expect.not.stringContaining('1101') });
  });
});

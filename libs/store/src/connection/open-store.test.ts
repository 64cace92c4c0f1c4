import { createTestStore, dropTestStore } from '../testing/create-test-store';
import { migrate } from './migrate';
import { openStore } from './open-store';
import { type Store } from './store';
import { queryStore } from './transaction';

let store: Store;
beforeAll(async () => {
  store = await createTestStore();
});
afterAll(() => dropTestStore(store));

describe('openStore', () => {
  it('rejects with unavailable where nothing listens', async () => {
    const refused = openStore({ url: 'postgres://postgres@127.0.0.1:1/none', poolSize: 1, keyring: store.keyring });
    await expect(refused).rejects.toMatchObject({ code: 'unavailable' });
  });

  it('lives in its schema with its limits on every connection', async () => {
    const { rows } = await queryStore(store, {
      text: `SELECT current_schema() AS schema, current_setting('statement_timeout') AS statement, current_setting('lock_timeout') AS lock`,
    });
    expect(rows).toEqual([{ schema: store.schema, statement: '15s', lock: '5s' }]);
  });

  it('refuses a schema name that could carry SQL', async () => {
    const refused = openStore({ url: 'postgres://x', schema: 'a b', poolSize: 1, keyring: store.keyring });
    await expect(refused).rejects.toMatchObject({ code: 'statement-failed' });
  });
});

describe('migrate', () => {
  it('may be called again, also by several programs at once, and changes nothing then', async () => {
    await Promise.all([migrate(store), migrate(store)]);
    const { rows } = await queryStore(store, { text: 'SELECT count(*)::int AS ran FROM migrations' });
    expect(rows).toEqual([{ ran: store.dataSource.migrations.length }]);
  });
});

import { randomBytes } from 'node:crypto';
import { parseKeyring } from '../cipher/keyring';
import { migrate } from '../connection/migrate';
import { closeStore, openStore, type StoreOptions } from '../connection/open-store';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { StoreError } from '../errors';

/** A store on a fresh, migrated schema of the PostgreSQL in TEST_DATABASE_URL; give it to `dropTestStore` in afterAll. */
export async function createTestStore(options: Partial<StoreOptions> = {}): Promise<Store> {
  const url = process.env.TEST_DATABASE_URL;
  if (url === undefined) throw new StoreError('unavailable', 'TEST_DATABASE_URL is not set; run the tests with `npm test`');
  const schema = `test_${randomBytes(6).toString('hex')}`;
  const key = (fill: number): string => Buffer.alloc(32, fill).toString('base64');
  const keyring = parseKeyring(`1:${key(1)},2:${key(2)}`, key(3));
  const store = await openStore({ url, schema, poolSize: 4, keyring, ...options });
  await migrate(store);
  return store;
}

/** Drops the schema and closes the pool. */
export async function dropTestStore(store: Store): Promise<void> {
  if (store.schema !== undefined) await queryStore(store, { text: `DROP SCHEMA IF EXISTS "${store.schema}" CASCADE` });
  await closeStore(store);
}

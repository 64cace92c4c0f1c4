import { parseKeyring } from '../cipher/keyring';
import { closeStore, openStore, type StoreOptions } from '../connection/open-store';
import { type Store } from '../connection/store';
import { createTestDatabase, dropTestDatabase, testUrlOf } from './test-database';

const key = (fill: number): string => Buffer.alloc(32, fill).toString('base64');

/** How a test's store is opened; `through` is a host and port in front of the server. */
export type TestStoreOptions = Partial<Omit<StoreOptions, 'url' | 'schema'>> & { readonly through?: string };

/** A store on a fresh, migrated database of the PostgreSQL in TEST_DATABASE_URL; give it to `dropTestStore` in afterAll. */
export async function createTestStore({ through, ...options }: TestStoreOptions = {}): Promise<Store> {
  const keyring = options.keyring ?? parseKeyring(`1:${key(1)},2:${key(2)}`, key(3));
  const { url, schema } = await createTestDatabase(keyring);
  const address = new URL(url);
  if (through !== undefined) address.host = through;
  return openStore({ poolSize: 4, ...options, url: address.href, schema, keyring });
}

/** Closes the pool and drops the database. */
export async function dropTestStore(store: Store): Promise<void> {
  await closeStore(store);
  await dropTestDatabase({ url: testUrlOf(store) });
}

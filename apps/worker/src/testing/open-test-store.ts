import { randomBytes } from 'node:crypto';
import { closeStore, migrate, openStore, parseKeyring, queryStore, type Store } from '#store';

const key = (fill: number): string => Buffer.alloc(32, fill).toString('base64');
/** Keys of the tests, as the configuration would give them. */
export const TEST_KEYS = { encryptionKeys: `1:${key(1)}`, hashKey: key(2) } as const;

/** A store on a fresh, migrated schema of the tests' PostgreSQL. */
export async function openTestStore(poolSize = 4): Promise<Store> {
  const url = process.env['TEST_DATABASE_URL'] ?? 'postgres://localhost/huiban';
  const schema = `test_${randomBytes(6).toString('hex')}`;
  const store = await openStore({ url, schema, poolSize, keyring: parseKeyring(TEST_KEYS.encryptionKeys, TEST_KEYS.hashKey) });
  await migrate(store);
  return store;
}

/** Drops the schema and closes the pool. */
export async function dropTestStore(store: Store): Promise<void> {
  await queryStore(store, { text: `DROP SCHEMA IF EXISTS "${store.schema ?? ''}" CASCADE` });
  await closeStore(store);
}

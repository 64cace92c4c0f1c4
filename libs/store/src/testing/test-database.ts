import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { migrate } from '../connection/migrate';
import { closeStore, openStore, type StoreOptions } from '../connection/open-store';
import { type Store } from '../connection/store';
import { StoreError } from '../errors';

/** Where a test's tables are. */
export interface TestDatabase {
  readonly url: string;
  readonly schema: string;
}

const SCHEMA = 'test';
/** Migrating takes half a second, copying what was migrated a twentieth of it: done once in a run, whose set-up names the copy's original. */
const TEMPLATE = process.env['TEST_TEMPLATE'] ?? `template_${String(process.pid)}`;
/** One test at a time makes the template; the number is arbitrary and ours alone. */
const TEMPLATE_LOCK = 4_817_003;

/** A migrated database of its own on the PostgreSQL in TEST_DATABASE_URL; give it to `dropTestDatabase` in the end. */
export async function createTestDatabase(keyring: StoreOptions['keyring']): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`;
  await onServer(async (client) => {
    if (!(await exists(client, TEMPLATE))) await makeTemplate(client, keyring);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE} STRATEGY FILE_COPY`);
  });
  return { url: urlOf(name), schema: SCHEMA };
}

/** Drops it with whatever is still connected to it. */
export async function dropTestDatabase({ url }: Pick<TestDatabase, 'url'>): Promise<void> {
  await onServer((client) => client.query(`DROP DATABASE IF EXISTS ${new URL(url).pathname.slice(1)} WITH (FORCE)`));
}

/** Address of the database that a test's store is on, for those who open another on it. */
export function testUrlOf({ dataSource }: Pick<Store, 'dataSource'>): string {
  const { options } = dataSource;
  if (!('url' in options) || options.url === undefined) throw new StoreError('unavailable', 'the store was opened without a URL');
  return options.url;
}

async function makeTemplate(client: Client, keyring: StoreOptions['keyring']): Promise<void> {
  await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  if (await exists(client, TEMPLATE)) return;
  const building = `${TEMPLATE}_building`;
  await client.query(`DROP DATABASE IF EXISTS ${building}`);
  await client.query(`CREATE DATABASE ${building}`);
  const store = await openStore({ url: urlOf(building), schema: SCHEMA, poolSize: 1, keyring });
  await migrate(store);
  await closeStore(store);
  await client.query(`ALTER DATABASE ${building} RENAME TO ${TEMPLATE}`);
}

async function exists(client: Client, name: string): Promise<boolean> {
  return (await client.query('SELECT FROM pg_database WHERE datname = $1', [name])).rowCount === 1;
}

function serverUrl(): string {
  const url = process.env['TEST_DATABASE_URL'];
  if (url === undefined) throw new StoreError('unavailable', 'TEST_DATABASE_URL is not set; run the tests with `npm test`');
  return url;
}

function urlOf(database: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${database}`;
  return url.href;
}

/** The connection's end gives the lock back. */
async function onServer(work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

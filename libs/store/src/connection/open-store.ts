import { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { type Keyring } from '../cipher/keyring';
import { StoreError } from '../errors';
import { MIGRATIONS } from '../migrations/all-migrations';
import { databaseError } from './database-error';
import { type Store } from './store';

/** What `openStore` needs; times in milliseconds. */
export interface StoreOptions {
  readonly url: string;
  /** Schema to live in, created by `migrate`; the database's default one otherwise. */
  readonly schema?: string;
  readonly poolSize: number;
  readonly keyring: Keyring;
  /** Defaults: 15 s for a statement, 5 s for a lock, 5 s for a connection. */
  readonly statementTimeout?: number;
  readonly lockTimeout?: number;
  readonly connectTimeout?: number;
  readonly applicationName?: string;
}

/** Connects a pool of pipelining connections; rejects with `unavailable` when PostgreSQL does not answer. Close it with `closeStore`. */
export async function openStore(options: StoreOptions): Promise<Store> {
  const { url, schema, poolSize, keyring } = options;
  const dataSource = new DataSource({
    type: 'postgres',
    url,
    ...(schema === undefined ? {} : { schema }),
    poolSize,
    connectTimeoutMS: options.connectTimeout ?? 5_000,
    applicationName: options.applicationName ?? 'huiban',
    installExtensions: false,
    synchronize: false,
    entities: [],
    migrations: [...MIGRATIONS],
    migrationsTransactionMode: 'all',
    poolErrorHandler: ignoreLostIdleConnection,
    extra: {
      pipeline: true,
      keepAlive: true,
      statement_timeout: options.statementTimeout ?? 15_000,
      lock_timeout: options.lockTimeout ?? 5_000,
      idle_in_transaction_session_timeout: 60_000,
      options: sessionSettings(schema),
    },
  });
  try {
    await dataSource.initialize();
  } catch (error) {
    throw databaseError(error, 'connect');
  }
  return { dataSource, pool: poolOf(dataSource), keyring, schema };
}

/** Waits for running statements and closes the pool. */
export async function closeStore(store: Store): Promise<void> {
  await store.dataSource.destroy();
}

/**
 * Compiling a plan costs more than the short statements of this program take, and so does planning them anew at each call, which
 * PostgreSQL does where a list of one item looks cheaper than a list of unknown length; tests hold the general plans to their indexes.
 */
function sessionSettings(schema: string | undefined): string {
  const settings = ['-c jit=off', '-c plan_cache_mode=force_generic_plan', '-c timezone=UTC'];
  if (schema === undefined) return settings.join(' ');
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) throw new StoreError('statement-failed', 'a schema is named in small letters, digits and _');
  return [...settings, `-c search_path=${schema}`].join(' ');
}

/** pg has removed the connection from the pool already, and whoever asks next gets a new one or the error. */
function ignoreLostIdleConnection(): void {
  return undefined;
}

function poolOf({ driver }: DataSource): Pool {
  const pool: unknown = 'master' in driver ? driver.master : undefined;
  if (!(pool instanceof Pool)) throw new StoreError('statement-failed', 'TypeORM no longer keeps the pool of pg in driver.master');
  return pool;
}

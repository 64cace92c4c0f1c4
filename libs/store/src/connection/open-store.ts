import { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { type Keyring } from '../cipher/keyring';
import { StoreError } from '../errors';
import { Cases1700000000002 } from '../migrations/1700000000002-cases';
import { People1700000000001 } from '../migrations/1700000000001-people';
import { ReadEntries1700000000003 } from '../migrations/1700000000003-read-entries';
import { TaskVerbs1700000000004 } from '../migrations/1700000000004-task-verbs';
import { Calendars1700000000005 } from '../migrations/1700000000005-calendars';
import { CaseLinks1700000000006 } from '../migrations/1700000000006-case-links';
import { ManyHands1700000000007 } from '../migrations/1700000000007-many-hands';
import { Clocks1700000000008 } from '../migrations/1700000000008-clocks';
import { Recusals1700000000009 } from '../migrations/1700000000009-recusals';
import { Versions1700000000010 } from '../migrations/1700000000010-versions';
import { Conversations1700000000013 } from '../migrations/1700000000013-conversations';
import { IssuedDocuments1700000000014 } from '../migrations/1700000000014-issued-documents';
import { Records1700000000015 } from '../migrations/1700000000015-records';
import { Rosters1700000000018 } from '../migrations/1700000000018-rosters';
import { PaymentsAndAccounts1700000000019 } from '../migrations/1700000000019-payments-and-accounts';
import { Publicities1700000000017 } from '../migrations/1700000000017-publicities';
import { ApplicantOrganisations1700000000024 } from '../migrations/1700000000024-applicant-organisations';
import { Departments1700000000016 } from '../migrations/1700000000016-departments';
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
    migrations: [
      People1700000000001,
      Cases1700000000002,
      ReadEntries1700000000003,
      TaskVerbs1700000000004,
      Calendars1700000000005,
      CaseLinks1700000000006,
      ManyHands1700000000007,
      Clocks1700000000008,
      Recusals1700000000009,
      Versions1700000000010,
      Conversations1700000000013,
      IssuedDocuments1700000000014,
      Records1700000000015,
      Rosters1700000000018,
      PaymentsAndAccounts1700000000019,
      Publicities1700000000017,
      ApplicantOrganisations1700000000024,
      Departments1700000000016,
    ],
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

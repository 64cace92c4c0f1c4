import { MigrationExecutor, type QueryRunner } from 'typeorm';
import { sealEndpoints } from '../departments/partner';
import { adoptCertificates } from '../records/adopt-certificates';
import { databaseError } from './database-error';
import { type Store } from './store';

/** One program at a time migrates a database; the number is arbitrary and ours alone. */
const MIGRATION_LOCK = 4_817_002;

/** Creates the schema where one was named and runs the migrations that are missing, all or none; safe to call from several programs. */
export async function migrate(store: Store): Promise<void> {
  const runner = store.dataSource.createQueryRunner();
  try {
    await runner.query('SET lock_timeout = 0; SET statement_timeout = 0');
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    if (store.schema !== undefined) await runner.query(`CREATE SCHEMA IF NOT EXISTS "${store.schema}"`);
    const executor = new MigrationExecutor(store.dataSource, runner);
    executor.transaction = 'all';
    await executor.executePendingMigrations();
  } catch (error) {
    throw databaseError(error, 'migrate');
  } finally {
    await release(runner);
  }
  // By connections of the pool, which may have one only: after the one that migrated was given back.
  await adoptCertificates(store);
  await sealEndpoints(store);
}

async function release(runner: QueryRunner): Promise<void> {
  try {
    await runner.query('SELECT pg_advisory_unlock_all()');
    await runner.query('RESET lock_timeout; RESET statement_timeout');
  } catch (error) {
    throw databaseError(error, 'migrate');
  } finally {
    await runner.release();
  }
}

import { withScratchDatabase } from '../support/scratch-database';

/** Settings of every bench: durable commits (fsync and synchronous_commit on, the defaults), memory as a small county server has it. */
const SETTINGS = {
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  max_connections: '100',
  shared_buffers: '512MB',
  max_wal_size: '4GB',
};

/** Runs `work` with a fresh PostgreSQL of its own, or with the one in BENCH_DATABASE_URL; whatever was started is stopped and removed. */
export async function withBenchDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const given = process.env['BENCH_DATABASE_URL'];
  return given === undefined ? withScratchDatabase({ name: 'bench', settings: SETTINGS }, work) : work(given);
}

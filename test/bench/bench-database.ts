import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { findCheckout, serverFolder } from '../../apps/operator/src/stack/folders';
import { findPort } from '../../apps/operator/src/stack/port';
import { postgresUrl, startPostgres } from '../../apps/operator/src/stack/postgres';
import { stopProcess } from '../../apps/operator/src/stack/process-mark';
import { findServerUser } from '../../apps/operator/src/stack/unprivileged-user';

const PASSWORD = 'throw-away';

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
  if (given !== undefined) return work(given);
  const user = findServerUser();
  const parent = serverFolder(findCheckout(), user);
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'bench-'));
  chmodSync(folder, 0o755);
  const running = await startPostgres({
    dataFolder: join(folder, 'postgres'),
    logFile: join(folder, 'postgres.log'),
    password: PASSWORD,
    port: await findPort(0),
    detached: false,
    settings: SETTINGS,
  });
  try {
    return await work(postgresUrl(running.port, PASSWORD));
  } finally {
    await stopProcess(running.mark, 'SIGINT', 10_000);
    rmSync(folder, { recursive: true, force: true });
  }
}

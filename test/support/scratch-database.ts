import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { findCheckout, serverFolder } from '../../apps/operator/src/stack/folders';
import { findPort } from '../../apps/operator/src/stack/port';
import { postgresUrl, startPostgres } from '../../apps/operator/src/stack/postgres';
import { stopProcess } from '../../apps/operator/src/stack/process-mark';
import { findServerUser } from '../../apps/operator/src/stack/unprivileged-user';

const PASSWORD = 'throw-away';

/** Runs `work` with a fresh PostgreSQL of its own; whatever was started is stopped and removed. */
export async function withScratchDatabase<T>(
  { name, settings }: { readonly name: string; readonly settings: Readonly<Record<string, string>> },
  work: (url: string) => Promise<T>,
): Promise<T> {
  const user = findServerUser();
  const parent = serverFolder(findCheckout(), user);
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, `${name}-`));
  chmodSync(folder, 0o755);
  const running = await startPostgres({
    dataFolder: join(folder, 'postgres'),
    logFile: join(folder, 'postgres.log'),
    password: PASSWORD,
    port: await findPort(0),
    detached: false,
    settings,
  });
  try {
    return await work(postgresUrl(running.port, PASSWORD));
  } finally {
    await stopProcess(running.mark, 'SIGINT', 10_000);
    rmSync(folder, { recursive: true, force: true });
  }
}

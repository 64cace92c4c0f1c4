import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SEARCH_ATTRIBUTES } from '#contract';
import { cacheFolder, findCheckout } from '../../apps/operator/src/stack/folders';
import { findPort } from '../../apps/operator/src/stack/port';
import { stopProcess } from '../../apps/operator/src/stack/process-mark';
import { findTemporalCli } from '../../apps/operator/src/stack/temporal-binary';
import { startTemporal } from '../../apps/operator/src/stack/temporal-server';

/** Runs `work` with a fresh Temporal server of its own, as `npm start` starts one; it is stopped and removed. */
export async function withBenchTemporal<T>(work: (address: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'huiban-bench-'));
  const running = await startTemporal({
    cli: await findTemporalCli(cacheFolder(findCheckout())),
    namespace: 'default',
    keywords: Object.values(SEARCH_ATTRIBUTES),
    dbFile: join(folder, 'temporal.db'),
    logFile: join(folder, 'temporal.log'),
    markFile: join(folder, 'temporal'),
    port: await findPort(0),
    pages: false,
    detached: false,
  });
  try {
    return await work(running.address);
  } finally {
    await stopProcess(running.mark, 'SIGTERM', 10_000);
    rmSync(folder, { recursive: true, force: true });
  }
}

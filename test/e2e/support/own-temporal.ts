import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SEARCH_ATTRIBUTES } from '#contract';
import { cacheFolder } from '../../../apps/operator/src/stack/folders';
import { findPort } from '../../../apps/operator/src/stack/port';
import { stopProcess, type ProcessMark } from '../../../apps/operator/src/stack/process-mark';
import { findTemporalCli } from '../../../apps/operator/src/stack/temporal-binary';
import { startTemporal } from '../../../apps/operator/src/stack/temporal-server';
import { checkout } from '../../support/checkout';

/** A Temporal server that a test may stop, and whose data it may delete. */
export interface OwnTemporal {
  readonly address: string;
  readonly namespace: string;
  /** Kills it at once; its data stays. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Deletes its data; only while it is stopped. */
  forget(): void;
  remove(): Promise<void>;
}

const NAMESPACE = 'default';

/** Starts a server with its data in a file, on a port that it keeps. */
export async function startOwnTemporal(): Promise<OwnTemporal> {
  const folder = mkdtempSync(join(tmpdir(), 'huiban-e2e-temporal-'));
  const data = join(folder, 'data');
  const plan = {
    cli: await findTemporalCli(cacheFolder(checkout)),
    namespace: NAMESPACE,
    keywords: Object.values(SEARCH_ATTRIBUTES),
    dbFile: join(data, 'temporal.sqlite'),
    logFile: join(folder, 'temporal.log'),
    markFile: join(folder, 'mark'),
    port: await findPort(0),
    pages: false,
    detached: false,
  };
  let mark: ProcessMark;
  const start = async (): Promise<void> => {
    mkdirSync(data, { recursive: true });
    ({ mark } = await startTemporal(plan));
  };
  const stop = (): Promise<void> => stopProcess(mark, 'SIGKILL', 0);
  await start();
  return {
    address: `127.0.0.1:${String(plan.port)}`,
    namespace: NAMESPACE,
    stop,
    start,
    forget: () => {
      rmSync(data, { recursive: true });
    },
    async remove() {
      await stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

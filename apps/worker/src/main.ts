import { NestFactory } from '@nestjs/core';
import { existsSync } from 'node:fs';
import { type Config, readConfig } from '#config';
import { type Store } from '#store';
import { BUNDLE_PATH } from './bundle-path';
import { createLog, createNestLog } from './create-log';
import { WorkerError } from './errors';
import { type Log } from './log';
import { openParts } from './open-parts';
import { openStoreWhenThere } from './services/open-store-when-there';
import { installTemporalRuntime } from './temporal/temporal-runtime';
import { workerOptions } from './temporal/worker-options';
import { WorkerModule } from './worker.module';

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const log = createLog(config.logLevel);
  if (!existsSync(BUNDLE_PATH)) throw new WorkerError('no-workflow-bundle', `${BUNDLE_PATH} is missing: build it after tsc`);
  installTemporalRuntime(log);
  const store = await openStoreUnlessStopped(config, log);
  const parts = openParts({ config, store, log });
  const options = workerOptions({
    namespace: config.temporalNamespace,
    activities: parts.activities,
    workflowBundle: { codePath: BUNDLE_PATH },
    activitiesAtOnce: config.poolSize,
    log,
  });
  const plan = { address: config.temporalAddress, link: parts.link, log, options };
  const app = await NestFactory.createApplicationContext(WorkerModule.of(parts, plan), { logger: createNestLog(log) });
  app.enableShutdownHooks();
  log.info({ temporal: config.temporalAddress, namespace: config.temporalNamespace }, 'worker is up');
}

/** Until Nest listens, SIGTERM and SIGINT end the wait for PostgreSQL. */
async function openStoreUnlessStopped(config: Config, log: Log): Promise<Store> {
  const stop = new AbortController();
  const abort = (): void => {
    stop.abort();
  };
  process.once('SIGTERM', abort).once('SIGINT', abort);
  try {
    return await openStoreWhenThere(config, log, stop.signal);
  } finally {
    process.removeListener('SIGTERM', abort).removeListener('SIGINT', abort);
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`worker: ${error instanceof Error ? error.message : 'failed'}\n`);
  process.exit(1);
});

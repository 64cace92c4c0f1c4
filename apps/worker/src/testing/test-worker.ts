import { Client, Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time';
import { randomUUID } from 'node:crypto';
import { type Config, readConfig } from '#config';
import { openStore, parseKeyring, type Store } from '#store';
import { testUrlOf } from '../../../../libs/store/src/testing/test-database';
import { bundleSources } from '../../../../test/replay/source-bundle';
import { openParts } from '../open-parts';
import { workerOptions } from '../temporal/worker-options';
import { WorkerHost } from '../temporal/worker-host';
import { captureLog } from './capture-log';

/** A whole worker on the tests' servers, in a namespace of its own. */
export interface TestWorker {
  readonly client: Client;
  stop(): Promise<void>;
}

const key = (fill: number): string => Buffer.alloc(32, fill).toString('base64');

/** Starts a worker over the database of another store, whose keys must be those of the tests. */
export async function startTestWorker(over: Pick<Store, 'schema' | 'dataSource'>, smtpUrl: string): Promise<TestWorker> {
  const { schema } = over;
  const config = testConfig(testUrlOf(over), smtpUrl);
  const { log } = captureLog();
  const keyring = parseKeyring(config.encryptionKeys, config.hashKey);
  const store = await openStore({
    url: config.databaseUrl,
    poolSize: config.poolSize,
    keyring,
    ...(schema === undefined ? {} : { schema }),
  });
  const connection = await Connection.connect({ address: config.temporalAddress });
  const namespace = config.temporalNamespace;
  await connection.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod: msToTs('1 day') });
  const parts = openParts({ config, store, log });
  const options = workerOptions({
    namespace,
    activities: parts.activities,
    workflowBundle: await bundleSources(),
    activitiesAtOnce: config.poolSize,
    log,
  });
  const host = new WorkerHost({ address: config.temporalAddress, link: parts.link, log, options });
  host.onApplicationBootstrap();
  return {
    client: new Client({ connection, namespace }),
    async stop() {
      await host.beforeApplicationShutdown();
      await parts.close();
      await connection.close();
    },
  };
}

function testConfig(databaseUrl: string, smtpUrl: string): Config {
  return readConfig({
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: process.env['TEST_TEMPORAL_ADDRESS'],
    TEMPORAL_NAMESPACE: `worker-${randomUUID()}`,
    HUIBAN_REGION: '999901',
    HUIBAN_ENCRYPTION_KEYS: `1:${key(1)},2:${key(2)}`,
    HUIBAN_HASH_KEY: key(3),
    HUIBAN_SESSION_SECRET: 'x'.repeat(32),
    SMTP_URL: smtpUrl,
    SMTP_FROM: 'huiban@bureau.example',
  });
}

import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createCases, type ProcessFiles } from '#cases';
import { closeStore, insertAccessToken, migrate, openStore, parseKeyring, queryStore, type Store } from '#store';
import { demoPersonId } from '../../../apps/operator/src/demo-county/demo-person-id';
import { seedDemoCounty } from '../../../apps/operator/src/demo-county/seed-demo-county';
import { readProcessFolder } from '../../../apps/operator/src/processes/process-folder';
import { findCheckout } from '../../../apps/operator/src/stack/folders';
import { findPort } from '../../../apps/operator/src/stack/port';
import { startProgram, untilReady } from '../node-program';
import { BENCH_KEYS, BENCH_REGION } from '../steps/bench-county';
import { createHttpClient, type HttpClient } from '../steps/http-client';
import { apiEnvironment } from '../steps/steps-through-http';

export const PROCESS = 'chronic-card-appraisal';
const YEAR_MS = 365 * 86_400_000;

/** The demo county at work: api, worker, PostgreSQL and Temporal, as `npm start` runs them. */
export interface BatchCounty {
  readonly store: Store;
  readonly client: HttpClient;
  tokenOf(username: string): Promise<string>;
  /** The one number that a statement answers with. */
  count(text: string, values?: readonly unknown[]): Promise<number>;
  /** Megabytes of resident memory, the most that they were. */
  peakMemory(): { readonly api: number; readonly worker: number };
}

/** Runs `work` in the county; api and worker are stopped behind it. */
export async function withBatchCounty<T>(
  { url, temporalAddress }: { readonly url: string; readonly temporalAddress: string },
  work: (county: BatchCounty) => Promise<T>,
): Promise<T> {
  const store = await openStore({ url, poolSize: 4, keyring: parseKeyring(BENCH_KEYS.encryption, BENCH_KEYS.hash) });
  await prepare(store);
  const port = await findPort(0);
  const origin = `http://127.0.0.1:${String(port)}`;
  const environment = { ...apiEnvironment(url, port), TEMPORAL_ADDRESS: temporalAddress, HUIBAN_DEMO_CLOCK: 'on' };
  const programs = { api: startProgram('api', environment), worker: startProgram('worker', environment) };
  const client = createHttpClient(origin);
  try {
    await untilReady(`${origin}/api/health/ready`);
    return await work({
      store,
      client,
      tokenOf: tokens(store),
      count: async (text, values = []) => Number((await queryStore<{ n: string }>(store, { text, values })).rows[0]?.n),
      peakMemory: () => ({ api: programs.api.peakMemory(), worker: programs.worker.peakMemory() }),
    });
  } finally {
    client.close();
    await Promise.all([programs.api.stop(), programs.worker.stop()]);
    await closeStore(store);
  }
}

async function prepare(store: Store): Promise<void> {
  await migrate(store);
  await seedDemoCounty(store, new Date());
  const cases = createCases({ store, afterCommit: () => undefined });
  const deployed = await cases.deploy(withinThisMonth(), { region: BENCH_REGION, now: new Date() });
  if (!deployed.ok) throw new Error(JSON.stringify(deployed.findings));
}

/** The process of the checkout, but files are collected until the end of the month: on no day of the year does the batch wait for the next. */
function withinThisMonth(): ProcessFiles {
  const { processId, files } = readProcessFolder(join(findCheckout(), 'workflows', 'processes', PROCESS));
  const parameters = (JSON.parse(files['parameters.json'] ?? '[]') as readonly { readonly name: string }[]).map((each) =>
    each.name === 'batchCollectUntilDay' ? { ...each, value: 31 } : each,
  );
  return { processId, files: { ...files, 'parameters.json': JSON.stringify(parameters) } };
}

function tokens(store: Store): BatchCounty['tokenOf'] {
  const known = new Map<string, string>();
  return async (username) => {
    const token = known.get(username) ?? randomBytes(32).toString('base64url');
    if (known.has(username)) return token;
    known.set(username, token);
    await insertAccessToken(store, { token, personId: demoPersonId(username), expiresAt: new Date(Date.now() + YEAR_MS) });
    return token;
  };
}

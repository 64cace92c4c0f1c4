import { randomBytes } from 'node:crypto';
import { insertAccessToken } from '#store';
import { findPort } from '../../../apps/operator/src/stack/port';
import { startProgram, untilReady } from '../node-program';
import { timed } from '../percentiles';
import { BENCH_KEYS, BENCH_REGION, type BenchCounty, startBenchCase } from './bench-county';
import { createHttpClient, type HttpClient } from './http-client';
import { measureSteps, type StepsResult, type StepsSetting } from './measure-steps';

/** The same work as through `advance`, each start and completion one authenticated HTTP request to an api process of its own. */
export async function stepsThroughHttp(
  county: BenchCounty,
  given: { readonly url: string; readonly clients: readonly number[]; readonly seconds: number },
): Promise<{ readonly http: readonly StepsResult[]; readonly apiMemoryMegabytes: number }> {
  const port = await findPort(0);
  const origin = `http://127.0.0.1:${String(port)}`;
  const api = startProgram('api', apiEnvironment(given.url, port));
  const client = createHttpClient(origin);
  try {
    await untilReady(`${origin}/api/health/ready`);
    const players = { client, tokens: await tokensOf(county), firstTask: await firstTaskOf(county) };
    await playFor(players, { clients: 4, seconds: 3 });
    const http = [];
    for (const clients of given.clients) http.push(await playFor(players, { clients, seconds: given.seconds }));
    return { http, apiMemoryMegabytes: api.memory() };
  } finally {
    client.close();
    await api.stop();
  }
}

/** What the api needs; there is no Temporal, and the process has no jobs or timers. */
export function apiEnvironment(url: string, port: number): Readonly<Record<string, string>> {
  return {
    DATABASE_URL: url,
    TEMPORAL_ADDRESS: '127.0.0.1:1',
    PORT: String(port),
    HUIBAN_REGION: BENCH_REGION,
    HUIBAN_ENCRYPTION_KEYS: BENCH_KEYS.encryption,
    HUIBAN_HASH_KEY: BENCH_KEYS.hash,
    HUIBAN_SESSION_SECRET: randomBytes(32).toString('hex'),
    HUIBAN_SECURE_COOKIES: 'off',
    LOG_LEVEL: 'warn',
    NODE_ENV: 'production',
  };
}

/** The applicant's token, then those of the staff in their order. */
async function tokensOf({ store, applicant, staff }: BenchCounty): Promise<readonly string[]> {
  const expiresAt = new Date(Date.now() + 3_600_000);
  const people = [applicant, ...staff];
  const tokens = people.map(() => randomBytes(32).toString('base64url'));
  await Promise.all(people.map(({ personId }, index) => insertAccessToken(store, { token: tokens[index] ?? '', personId, expiresAt })));
  return tokens;
}

interface Players {
  readonly client: HttpClient;
  readonly tokens: readonly string[];
  /** The engine numbers deterministically, so the first task of every case bears the same number. */
  readonly firstTask: number;
}

const playFor = (players: Players, setting: StepsSetting): Promise<StepsResult> =>
  measureSteps((samples) => playCase(players, samples), setting);

async function playCase({ client, tokens, firstTask }: Players, samples: number[]): Promise<void> {
  const [applicant = '', ...staff] = tokens;
  const receipt = await client.post('/api/applications', { token: applicant, body: { processId: 'four-tasks', data: {} } });
  const caseId = String(receipt['caseId']);
  let task = firstTask;
  for (const token of staff) {
    const body = { data: { decision: 'pass', opinion: 'materials are complete' } };
    const outcome = await timed(samples, () => client.post(`/api/tasks/${caseId}.${String(task)}/complete`, { token, body }));
    task = Number((outcome['opened'] as readonly unknown[])[0]);
  }
}

async function firstTaskOf(county: BenchCounty): Promise<number> {
  const started = await startBenchCase(county);
  return started.opened[0] ?? 0;
}

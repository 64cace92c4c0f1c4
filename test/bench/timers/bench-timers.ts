import { setTimeout as sleep } from 'node:timers/promises';
import { type CommandId } from '#contract';
import { closeStore, queryStore } from '#store';
import { withBenchDatabase } from '../bench-database';
import { withBenchTemporal } from '../bench-temporal';
import { startProgram } from '../node-program';
import { latenciesOf } from '../percentiles';
import { BENCH_BUREAU, BENCH_REGION, type BenchCounty, openBenchCounty } from '../steps/bench-county';
import { apiEnvironment } from '../steps/steps-through-http';
import { playBenchCase } from '../steps/steps-through-advance';
import { WAIT_UNTIL } from './wait-until';

const CASES = Number(process.env['BENCH_TIMERS'] ?? 20_000);
/** Signals to a small Temporal run at some 75 a second; twice the time that they need. */
const ARMING_MS = Math.max(20_000, (CASES / 75) * 2_000);
/** People at work while the timers fire. */
const PEOPLE = 2;

/** `npm run bench -- timers`: cases due at one instant, settled by the running worker and Temporal, while people go on completing tasks. */
export async function benchTimers(): Promise<object> {
  return withBenchDatabase((url) => withBenchTemporal((address) => measure(url, address)));
}

async function measure(url: string, temporalAddress: string): Promise<object> {
  const county = await openBenchCounty(url);
  const worker = startProgram('worker', { ...apiEnvironment(url, 0), TEMPORAL_ADDRESS: temporalAddress });
  try {
    await deployWaiting(county);
    const until = new Date(Date.now() + ARMING_MS);
    const begun = performance.now();
    await startWaiting(county, until);
    const startSeconds = (performance.now() - begun) / 1000;
    await untilArmed(county, until);
    const armSeconds = (performance.now() - begun) / 1000;
    await sleep(Math.max(0, until.getTime() - Date.now()));
    const { settleSeconds, samples } = await firingBesidePeople(county);
    return {
      cases: CASES,
      startSeconds: Math.round(startSeconds),
      armSeconds: Math.round(armSeconds),
      settleSeconds: Math.round(settleSeconds * 10) / 10,
      settledPerSecond: Math.round(CASES / settleSeconds),
      people: { completions: samples.length, ...latenciesOf(samples) },
      workerMemoryMegabytes: worker.memory(),
    };
  } finally {
    await worker.stop();
    await closeStore(county.store);
  }
}

async function deployWaiting({ cases }: BenchCounty): Promise<void> {
  const deployed = await cases.deploy(WAIT_UNTIL, { region: BENCH_REGION, now: new Date() });
  if (!deployed.ok) throw new Error(JSON.stringify(deployed.findings));
}

async function startWaiting({ cases, staff }: BenchCounty, until: Date): Promise<void> {
  const [actor] = staff;
  if (actor === undefined) throw new Error('the bench county has no staff');
  const request = {
    processId: 'wait-until',
    region: BENCH_REGION,
    organisationId: BENCH_BUREAU,
    actor,
    data: { until: until.toISOString() },
  };
  let left = CASES;
  const start = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      const started = await cases.startCase({ ...request, id: crypto.randomUUID() as CommandId }, new Date());
      if (!started.ok) throw new Error(`start: ${started.code} ${started.reason ?? ''}`);
    }
  };
  await Promise.all(Array.from({ length: 8 }, start));
}

const count = async ({ store }: BenchCounty, table: 'wakes' | 'timers'): Promise<number> =>
  Number((await queryStore<{ n: string }>(store, { text: `SELECT count(*) AS n FROM ${table}` })).rows[0]?.n);

/** Every case's workflow runs and has its timer armed, or the instant has come. */
async function untilArmed(county: BenchCounty, until: Date): Promise<void> {
  while (Date.now() < until.getTime() - 2_000 && (await count(county, 'wakes')) > 0) await sleep(500);
}

async function firingBesidePeople(county: BenchCounty): Promise<{ readonly settleSeconds: number; readonly samples: readonly number[] }> {
  const samples: number[] = [];
  const begun = performance.now();
  let firing = true;
  const person = async (): Promise<void> => {
    while (firing) {
      await playBenchCase(county, samples);
      await sleep(50);
    }
  };
  const people = Array.from({ length: PEOPLE }, person);
  while ((await count(county, 'timers')) > 0) await sleep(100);
  const settleSeconds = (performance.now() - begun) / 1000;
  firing = false;
  await Promise.all(people);
  return { settleSeconds, samples };
}

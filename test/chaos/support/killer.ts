import { setTimeout as sleep } from 'node:timers/promises';
import { isRunning, send } from '../../../apps/operator/src/stack/process-mark';
import { type Service } from '../../../apps/operator/src/stack/supervised';
import { type SeededRandom } from './seeded-random';

export const VICTIMS = ['api', 'worker', 'Temporal', 'PostgreSQL'] as const;
export type Victim = (typeof VICTIMS)[number];

/** A kill to come: when so much of the work is done (0 to 1), and a little later. */
export interface Moment {
  readonly victim: Victim;
  readonly share: number;
  readonly delayMs: number;
}

const LONGEST_DELAY_MS = 1_500;
const LOOK_MS = 20;

/** Spreads the kills over the work, each victim as often as the others, in an order and at moments that the seed gives. */
export function planKills(random: SeededRandom, each: number): readonly Moment[] {
  const victims = random.shuffled(VICTIMS.flatMap((victim) => Array.from({ length: each }, () => victim)));
  return victims.map((victim, index) => ({
    victim,
    share: (index + random.between(0, 1_000) / 1_000) / (victims.length + 1),
    delayMs: random.between(0, LONGEST_DELAY_MS),
  }));
}

interface Killing {
  readonly moments: readonly Moment[];
  readonly services: Readonly<Record<Victim, Service>>;
  /** How much of the work is done, 0 to 1. */
  readonly progress: () => number;
  readonly signal: AbortSignal;
}

/** Kills at every moment, waiting until the victim is up again where it is down; how often each was killed. */
export async function killAtMoments({ moments, services, progress, signal }: Killing): Promise<Readonly<Record<Victim, number>>> {
  const kills = { api: 0, worker: 0, Temporal: 0, PostgreSQL: 0 };
  const until = async (comes: () => boolean): Promise<void> => {
    while (!comes() && !signal.aborted) await sleep(LOOK_MS);
  };
  for (const { victim, share, delayMs } of moments) {
    await until(() => progress() >= share);
    await sleep(delayMs);
    await until(() => isRunning(services[victim].mark()));
    if (signal.aborted) break;
    send(services[victim].mark(), 'SIGKILL');
    kills[victim] += 1;
  }
  return kills;
}

import { setTimeout as sleep } from 'node:timers/promises';
import { ApiRefusal } from '../../../apps/operator/src/demo/api-refusal';

/** What people went through. */
export interface Tally {
  requests: number;
  /** Requests sent again, with the same key, after no answer or a 5xx. */
  retries: number;
  /** Milliseconds of the slowest request that was answered. */
  slowest: number;
  /** How often each problem of the server's side was told. */
  readonly troubles: Map<string, number>;
}

export const newTally = (): Tally => ({ requests: 0, retries: 0, slowest: 0, troubles: new Map() });

const PAUSE_MS = 200;

/** Sends again until there is an answer, as people do; a refusal (4xx) is one. Throws the signal's reason when it is given up. */
export async function untilAnswered<T>(send: () => Promise<T>, { tally, signal }: { tally: Tally; signal: AbortSignal }): Promise<T> {
  for (;;) {
    signal.throwIfAborted();
    const begun = performance.now();
    tally.requests += 1;
    try {
      const answer = await send();
      tally.slowest = Math.max(tally.slowest, performance.now() - begun);
      return answer;
    } catch (error) {
      if (error instanceof ApiRefusal && error.status < 500) throw error;
      const trouble = error instanceof ApiRefusal ? error.code : 'no-answer';
      tally.troubles.set(trouble, (tally.troubles.get(trouble) ?? 0) + 1);
      tally.retries += 1;
      await sleep(PAUSE_MS);
    }
  }
}

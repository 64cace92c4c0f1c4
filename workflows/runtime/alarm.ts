import { CancellationScope, isCancellation, sleep } from '@temporalio/workflow';

/** Sets the instant (ISO 8601) to ring at; the same one again costs nothing, undefined disarms. */
export type SetAlarm = (at: string | undefined) => void;

/** Shortest wait; doubled up to the longest while one instant is set over and over, so that nothing can spin a case. */
const SHORTEST_MS = 1_000;
const LONGEST_MS = 60_000;

/** One timer for the earliest of all that will be due; it rings once and must be set again. */
export function createAlarm(ring: () => void): SetAlarm {
  let armed: { readonly at: string; readonly scope: CancellationScope } | undefined;
  let last: { readonly at: string; readonly least: number } | undefined;
  return (at) => {
    if (armed?.at === at) return;
    armed?.scope.cancel();
    armed = undefined;
    if (at === undefined) return;
    const least = last?.at === at ? Math.min(last.least * 2, LONGEST_MS) : SHORTEST_MS;
    const scope = new CancellationScope();
    last = { at, least };
    armed = { at, scope };
    void scope
      .run(() => wait(Math.max(Date.parse(at) - Date.now(), least)))
      .then((fired) => {
        if (!fired) return;
        armed = undefined;
        ring();
      });
  };
}

async function wait(ms: number): Promise<boolean> {
  try {
    await sleep(ms, { summary: 'alarm' });
    return true;
  } catch (error) {
    if (isCancellation(error)) return false;
    throw error;
  }
}

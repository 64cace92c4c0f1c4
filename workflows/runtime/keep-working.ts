import { setHandler } from '@temporalio/workflow';
import { isHistoryLong } from './history-length';
import { wakeSignal } from './wake-signal';

/**
 * Works on something until it rests; a wake that comes meanwhile may be news that the work has not seen. Returns `long` where the history has grown
 * and the workflow is to continue as new, which only its main function may.
 */
export async function keepWorking(work: () => Promise<{ readonly more: boolean }>): Promise<'rests' | 'long'> {
  let wakes = 0;
  setHandler(wakeSignal, () => {
    wakes += 1;
  });
  for (;;) {
    const known = wakes;
    const { more } = await work();
    if (!more && wakes === known) return 'rests';
    if (isHistoryLong()) return 'long';
  }
}

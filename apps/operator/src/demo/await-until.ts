import { setTimeout as sleep } from 'node:timers/promises';
import { OperatorError } from '../errors';

const PATIENCE_MS = 120_000;
const LOOK_MS = 250;

/** What `look` finds first; `command-failed` naming what was waited for when that takes longer than `patienceMs`. */
export async function awaitUntil<T>(what: string, look: () => Promise<T | undefined>, patienceMs = PATIENCE_MS): Promise<T> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > deadline) throw new OperatorError('command-failed', `等待了 ${patienceMs / 1_000} 秒，仍未出现：${what}`);
    await sleep(LOOK_MS);
  }
}

import { setTimeout as sleep } from 'node:timers/promises';

const LOOK_MS = 25;
/** Shorter than the time that a test has, so that one is told what was waited for. */
const PATIENCE_MS = 200_000;

/** Looks until it throws no more, for as long as a busy machine may take; gives what was seen, or throws what was thrown last. */
export async function eventually<Seen>(look: () => Seen | Promise<Seen>): Promise<Seen> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await look();
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(LOOK_MS);
    }
  }
}

import { Context } from '@temporalio/activity';

/** Well under the timeout of the workflows, after which another worker takes over. */
const BEAT_MS = 4_000;

/** Heartbeats while the work lasts. */
export async function withHeartbeat<T>(work: () => Promise<T>): Promise<T> {
  const context = Context.current();
  const beat = setInterval(() => {
    context.heartbeat();
  }, BEAT_MS);
  try {
    return await work();
  } finally {
    clearInterval(beat);
  }
}

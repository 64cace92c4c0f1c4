import { freshKey } from './fresh-id';
import { Problem } from './problem';

/** The header by which the API knows a command that it has seen. */
export interface CommandHeader {
  readonly 'Idempotency-Key': string;
}

const TRIES = 3;
const PAUSE_MS = 800;

/** Whether the command may have been lost on its way; with the same key it is safe to send it again. */
export const isLost = (error: unknown): boolean => error instanceof Problem && (error.code === 'unreachable' || error.body.status === 503);

/** Sends a command under a key of its own, again where it may have been lost. The key is the same, so it takes effect once. */
export async function command<Data>(send: (header: CommandHeader) => Promise<Data>, key = freshKey()): Promise<Data> {
  const header = { 'Idempotency-Key': key };
  for (let tries = 1; ; tries += 1) {
    try {
      return await send(header);
    } catch (error) {
      if (!isLost(error) || tries === TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * tries));
    }
  }
}

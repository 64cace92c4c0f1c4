import { type Response } from 'express';
import { type HintList } from '#signals';

const HEARTBEAT_MS = 15_000;
/** A screen reads a list at most this often, however fast it changes. */
const COALESCE_MS = 250;
/** A stream ends now and then, so that posts and sessions that are gone are noticed; browsers reconnect by themselves. */
const LIFETIME_MS = 30 * 60_000;

/** Server-sent events on one response. */
export interface EventStream {
  hint(list: HintList): void;
  end(): void;
}

/** Opens the stream; `onEnd` is called once, whoever ends it. */
export function openEventStream(response: Response, onEnd: () => void): EventStream {
  response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' });
  response.write('retry: 3000\n\n');
  const waiting = new Set<HintList>();
  let flushing: NodeJS.Timeout | undefined;
  const flush = (): void => {
    flushing = undefined;
    for (const list of waiting) response.write(`event: hint\ndata: ${JSON.stringify({ list })}\n\n`);
    waiting.clear();
  };
  const heartbeat = setInterval(() => response.write(': still here\n\n'), HEARTBEAT_MS);
  const lifetime = setTimeout(() => response.end(), LIFETIME_MS);
  response.once('close', () => {
    clearInterval(heartbeat);
    clearTimeout(lifetime);
    clearTimeout(flushing);
    onEnd();
  });
  return {
    hint(list) {
      waiting.add(list);
      flushing ??= setTimeout(flush, COALESCE_MS);
    },
    end() {
      response.end();
    },
  };
}

import { type Hint, type HintList } from './hint';
import { writeHints } from './hint-payload';
import { type SignalLog } from './signal';

/** Channel of LISTEN and NOTIFY; a schema of its own has a channel of its own. */
export const hintChannel = (schema?: string): string => (schema === undefined ? 'huiban_hints' : `huiban_hints_${schema}`);

/** How hints leave the process. */
export interface HintRelayOptions {
  /** Names this process, so that it can ignore what it sent itself. */
  readonly origin: string;
  /** Runs `pg_notify` on a connection outside any transaction. */
  readonly notify: (payload: string) => Promise<unknown>;
  readonly log: SignalLog;
  /** Least milliseconds between two notifications. */
  readonly interval?: number;
}

/** Collects hints and sends them to the other processes, best effort: a screen that misses one is late, never wrong. */
export interface HintRelay {
  offer(hints: readonly Hint[]): void;
  /** For what changes every list. */
  offerToAll(): void;
  close(): Promise<void>;
}

const INTERVAL = 250;

/** A relay that notifies at most four times a second: committing with NOTIFY takes a lock on the whole database, so never in a case's transaction. */
export function createHintRelay({ origin, notify, log, interval = INTERVAL }: HintRelayOptions): HintRelay {
  let waiting = new Map<HintList, Set<string>>();
  let forAll = false;
  let timer: NodeJS.Timeout | undefined;
  const flush = async (): Promise<void> => {
    timer = undefined;
    const hints = [...waiting].map(([list, keys]) => ({ list, keys: [...keys] }));
    const everybody = forAll;
    waiting = new Map();
    forAll = false;
    if (hints.length === 0 && !everybody) return;
    await notify(writeHints(everybody ? { origin, hints: [], everybody } : { origin, hints })).catch((error: unknown) => {
      log.warn({ err: error }, 'hints not sent to the other processes');
    });
  };
  const arm = (): void => {
    timer ??= setTimeout(() => void flush(), interval);
  };
  return {
    offer(hints) {
      for (const { list, keys } of hints) {
        const set = waiting.get(list) ?? new Set();
        keys.forEach((key) => set.add(key));
        waiting.set(list, set);
      }
      if (waiting.size > 0) arm();
    },
    offerToAll() {
      forAll = true;
      arm();
    },
    async close() {
      clearTimeout(timer);
      await flush();
    },
  };
}

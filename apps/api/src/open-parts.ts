import { randomUUID } from 'node:crypto';
import { createCases } from '#cases';
import { type Config } from '#config';
import { createHintRelay, createSignals, hintChannel, hintsOf, parseHints } from '#signals';
import { closeStore, deleteExpiredSignIns, NotificationListener, openStore, parseKeyring, type Store } from '#store';
import { HintBus } from './hints/hint-bus';
import { createCursors } from './http/cursor';
import { openLimits } from './http/limits';
import { spokenCases } from './http/reader-language';
import { createLog } from './log/create-log';
import { type Parts } from './parts';

/** Parts that are open, and how to close them: signals first, the pool last. */
export interface OpenParts {
  readonly parts: Parts;
  readonly close: () => Promise<void>;
}

/** What tests put in the place of real things. */
export interface PartsOverrides {
  readonly store?: Store;
  readonly wall?: () => Date;
  readonly log?: Parts['log'];
}

const PRUNE_MS = 15 * 60_000;

/** Opens store, signals and hints; rejects where PostgreSQL does not answer, and starts without Temporal. */
export async function openParts(config: Config, overrides: PartsOverrides = {}): Promise<OpenParts> {
  const log = overrides.log ?? createLog(config.logLevel);
  const wall = overrides.wall ?? (() => new Date());
  const store = overrides.store ?? (await openStoreOf(config));
  const signals = createSignals({ address: config.temporalAddress, namespace: config.temporalNamespace, log });
  const bus = new HintBus();
  const origin = randomUUID();
  const channel = hintChannel(store.schema);
  const notify = (payload: string): Promise<unknown> => store.pool.query('SELECT pg_notify($1, $2)', [channel, payload]);
  const relay = createHintRelay({ origin, notify, log });
  const listener = listen({ url: config.databaseUrl, channel, origin, bus, log });
  const cases = spokenCases(
    createCases({
      store,
      afterCommit: (hint) => {
        signals.afterCommit(hint);
        const hints = hintsOf(hint);
        bus.publish(hints);
        relay.offer(hints);
      },
    }),
  );
  const limits = await openLimits(store);
  const prune = pruning(store, wall, log);
  const close = async (): Promise<void> => {
    clearInterval(prune);
    await Promise.all([signals.close(), relay.close(), listener.close()]);
    if (overrides.store === undefined) await closeStore(store);
  };
  const hintAll = (): void => {
    bus.publishToAll();
    relay.offerToAll();
  };
  const cursors = createCursors(config.sessionSecret);
  return { parts: { config, log, store, cases, signals, bus, hintAll, limits, cursors, wall }, close };
}

function openStoreOf({ databaseUrl, poolSize, encryptionKeys, hashKey }: Config): Promise<Store> {
  return openStore({ url: databaseUrl, poolSize, keyring: parseKeyring(encryptionKeys, hashKey), applicationName: 'huiban-api' });
}

interface Listening {
  readonly url: string;
  readonly channel: string;
  readonly origin: string;
  readonly bus: HintBus;
  readonly log: Parts['log'];
}

function listen({ url, channel, origin, bus, log }: Listening): NotificationListener {
  return new NotificationListener({
    url,
    channel,
    log,
    onNotification: (text) => {
      const payload = parseHints(text);
      if (payload === undefined || payload.origin === origin) return;
      if (payload.everybody) bus.publishToAll();
      else bus.publish(payload.hints);
    },
    onGap: () => {
      bus.publishToAll();
    },
  });
}

function pruning(store: Store, wall: () => Date, log: Parts['log']): NodeJS.Timeout {
  const prune = (): void => {
    deleteExpiredSignIns(store, wall()).catch((error: unknown) => {
      log.warn({ err: error }, 'expired sessions and tokens not removed');
    });
  };
  return setInterval(prune, PRUNE_MS).unref();
}

import { createCases, type Cases } from '#cases';
import { readConfig, type Config } from '#config';
import { createSignals, type Signals } from '#signals';
import { closeStore, openStore, parseKeyring, type Store } from '#store';
import { say } from './stack/progress';

/** What the commands work with: the same parts as api and worker. */
export interface Session {
  readonly config: Config;
  readonly store: Store;
  readonly cases: Cases;
  readonly signals: Signals;
}

type Environment = Readonly<Record<string, string | undefined>>;

const POOL_SIZE = 4;

/** Opens store, cases and signals for one piece of work and closes them after it. */
export async function inSession<T>(env: Environment, work: (session: Session) => Promise<T>): Promise<T> {
  const config = readConfig(env);
  const keyring = parseKeyring(config.encryptionKeys, config.hashKey);
  const store = await openStore({ url: config.databaseUrl, poolSize: POOL_SIZE, keyring });
  const signals = createSignals({ address: config.temporalAddress, namespace: config.temporalNamespace, log: { warn: tellWarning } });
  const cases = createCases({
    store,
    afterCommit: (hint) => {
      signals.afterCommit(hint);
    },
  });
  try {
    return await work({ config, store, cases, signals });
  } finally {
    await signals.close();
    await closeStore(store);
  }
}

function tellWarning(_details: object, message: string): void {
  say(message);
}

import { type Config } from '#config';
import { openStore, parseKeyring, type Store } from '#store';
import { errorCode } from '../error-code';
import { type Log } from '../log';
import { pause } from '../pause';

const LONGEST_MS = 10_000;

/** Below the ten seconds of `settle`, so that a statement is given up before its activity is tried again. */
const STATEMENT_MS = 8_000;

/** Opens the pool as soon as PostgreSQL answers, saying so while it does not; any other failure is thrown. */
export async function openStoreWhenThere(config: Config, log: Log, stop: AbortSignal): Promise<Store> {
  const { databaseUrl: url, poolSize, encryptionKeys, hashKey } = config;
  const keyring = parseKeyring(encryptionKeys, hashKey);
  for (let wait = 500; ; wait = Math.min(2 * wait, LONGEST_MS)) {
    try {
      return await openStore({ url, poolSize, keyring, applicationName: 'huiban-worker', statementTimeout: STATEMENT_MS });
    } catch (error) {
      if (errorCode(error) !== 'unavailable' || stop.aborted) throw error;
      log.warn({ code: 'unavailable', wait }, 'PostgreSQL is away, trying again');
      await pause(wait, stop);
    }
  }
}

import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openStore, closeStore, parseKeyring, type Store } from '#store';
import { openDemoStack } from '../../../apps/operator/src/demo-stack';
import { findPlaces, type Places } from '../../../apps/operator/src/stack/places';
import { findPostmaster } from '../../../apps/operator/src/stack/postgres';
import { findRunning, stopProcess } from '../../../apps/operator/src/stack/process-mark';
import { type Stack } from '../../../apps/operator/src/stack/stack';
import { type Service } from '../../../apps/operator/src/stack/supervised';
import { checkout } from '../../support/checkout';
import { captureMailHere, type MailServer } from './captured-mail';
import { VICTIMS, type Victim } from './killer';

/** A whole installation as `npm start` makes it, its launcher in this process, its servers and programs outside. */
export interface Installation {
  readonly places: Places;
  readonly apiUrl: string;
  /** Environment of api and worker. */
  readonly env: Stack['env'];
  readonly services: Readonly<Record<Victim, Service>>;
  readonly mail: MailServer;
  /** For looking at the truth, past the api. */
  readonly store: Store;
  stop(): Promise<void>;
}

const GRACE_MS = 10_000;

/** Brings up an installation without a past in a folder of this name; what an earlier run left there is stopped and removed. */
export async function openInstallation(name: string): Promise<Installation> {
  const places = findPlaces(checkout, name);
  await clear(places);
  const mail = await captureMailHere();
  const settings = { SMTP_URL: mail.url, LOG_LEVEL: 'warn' };
  const stack = await openDemoStack({ places, given: settings, signal: new AbortController().signal, life: 'none' }).catch(
    async (error: unknown) => {
      await mail.close();
      throw error;
    },
  );
  const keyring = parseKeyring(stack.env['HUIBAN_ENCRYPTION_KEYS'] ?? '', stack.env['HUIBAN_HASH_KEY'] ?? '');
  const store = await openStore({ url: stack.env['DATABASE_URL'] ?? '', poolSize: 2, keyring });
  return {
    places,
    apiUrl: stack.apiUrl,
    env: stack.env,
    services: servicesOf(stack),
    mail,
    store,
    async stop() {
      await closeStore(store);
      await stack.stop();
      await mail.close();
      removeFolders(places);
    },
  };
}

function servicesOf(stack: Stack): Record<Victim, Service> {
  const service = (name: Victim): Service => {
    const found = stack.services.find((each) => each.name === name);
    if (found === undefined) throw new Error(`the stack has no ${name} of its own`);
    return found;
  };
  return Object.fromEntries(VICTIMS.map((name) => [name, service(name)])) as Record<Victim, Service>;
}

async function clear(places: Places): Promise<void> {
  const marks = ['api', 'worker', 'temporal'].map((name) => findRunning(join(places.marks, name)));
  const left = [...marks, findPostmaster(places.postgres)?.mark].filter((mark) => mark !== undefined);
  if (left.length > 0 && findRunning(places.lock)) throw new Error(`another run of this test is under way in ${places.home}`);
  await Promise.all(left.map((mark) => stopProcess(mark, 'SIGINT', GRACE_MS)));
  removeFolders(places);
}

/** Logs stay for a look at what happened. */
function removeFolders({ postgres, temporal, marks, files, secrets, note, lock }: Places): void {
  for (const path of [postgres, temporal, marks, files, secrets, note, lock]) {
    if (existsSync(path)) rmSync(path, { recursive: true, force: true });
  }
}

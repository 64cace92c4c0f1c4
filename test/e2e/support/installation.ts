import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type LifeSize } from '../../../apps/operator/src/demo-county/life/lives';
import { openDemoStack } from '../../../apps/operator/src/demo-stack';
import { inSession, type Session } from '../../../apps/operator/src/session';
import { captureMail } from '../../../apps/operator/src/stack/mail-capture';
import { findPlaces } from '../../../apps/operator/src/stack/places';
import { findPort } from '../../../apps/operator/src/stack/port';
import { isRunning, send } from '../../../apps/operator/src/stack/process-mark';
import { type PROGRAMS } from '../../../apps/operator/src/stack/programs';
import { checkout } from '../../support/checkout';

/** A program of an installation. */
export type ProgramName = keyof typeof PROGRAMS;

/** api and worker with the demo county, as `npm start` runs them: compiled, in processes of their own, started again when they die. */
export interface Installation {
  readonly apiUrl: string;
  /** Environment of api and worker, secrets included. */
  readonly env: Readonly<Record<string, string>>;
  readonly mailFolder: string;
  /** Works past the api, with the same keys. */
  inSession<T>(work: (session: Session) => Promise<T>): Promise<T>;
  /** What a program has logged so far. */
  log(name: ProgramName): string;
  /** Resolves when that process is gone; its successor is on its way then. */
  kill(name: ProgramName, signal: NodeJS.Signals): Promise<void>;
  stop(): Promise<void>;
}

export interface InstallationPlan {
  /** Its folder under .huiban; one test file, one name. */
  readonly name: string;
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly temporalNamespace: string;
  /** How much the county has lived before; nothing unless told. */
  readonly life?: LifeSize;
}

/** Brings up an installation on servers that are there; it logs everything, so that tests can look for what must not be logged. */
export async function startInstallation({ name, life = 'none', ...servers }: InstallationPlan): Promise<Installation> {
  const places = findPlaces(checkout, name);
  rmSync(places.home, { recursive: true, force: true });
  const mail = await captureMail(places.mail, await findPort(0), () => undefined);
  const given = {
    SMTP_URL: mail.url,
    PORT: String(await findPort(0)),
    DATABASE_URL: servers.databaseUrl,
    TEMPORAL_ADDRESS: servers.temporalAddress,
    TEMPORAL_NAMESPACE: servers.temporalNamespace,
    LOG_LEVEL: 'debug',
  };
  const stack = await openDemoStack({ places, given, signal: new AbortController().signal, life });
  return {
    apiUrl: stack.apiUrl,
    env: stack.env,
    mailFolder: places.mail,
    inSession: (work) => inSession(stack.env, work),
    log: (program) => readFileSync(join(places.logs, `${program}.log`), 'utf8'),
    async kill(program, signal) {
      const mark = stack.services.find((service) => service.name === program)?.mark();
      if (mark === undefined) return;
      send(mark, signal);
      while (isRunning(mark)) await new Promise((resolve) => setTimeout(resolve, 20));
    },
    async stop() {
      await stack.stop();
      await mail.close();
      rmSync(places.home, { recursive: true, force: true });
    },
  };
}

import { mkdirSync } from 'node:fs';
import { holdServices, type HeldServices } from './held-services';
import { lockCheckout } from './launcher-lock';
import { captureMail } from './mail-capture';
import { type Places } from './places';
import { pickPort } from './port';
import { openProgram, stopLeftPrograms } from './programs';
import { slowly } from './progress';
import { keepSecrets } from './secrets';
import { openPostgres, openTemporal, type TemporalServer } from './servers';
import { stackEnvironment } from './stack-environment';
import { writeStackNote } from './stack-note';

type Environment = Readonly<Record<string, string>>;

/** A running stack. */
export interface Stack extends HeldServices {
  readonly apiUrl: string;
  /** Where mails are kept; missing where a mail server of the user's takes them. */
  readonly mailFolder?: string;
  readonly temporalUiUrl?: string;
  readonly env: Environment;
}

/** How a stack is brought up. */
export interface StackPlan {
  readonly places: Places;
  /** Settings of the user; addresses in it take the place of servers of ours. */
  readonly given: NodeJS.ProcessEnv;
  /** Ends the start between two steps. */
  readonly signal: AbortSignal;
  /** Done when the servers are up, before api and worker start. */
  readonly prepare: (env: Environment) => Promise<void>;
  /** Brings open cases back to motion where Temporal's memory is new. */
  readonly reconcile: (env: Environment) => Promise<void>;
}

const PORTS = { api: 3_000, mail: 2_525 } as const;

/** Brings up servers, data, api and worker, one launcher a checkout; whatever was started is stopped again when a step fails. */
export async function openStack(plan: StackPlan): Promise<Stack> {
  const { places } = plan;
  for (const folder of [places.home, places.marks, places.logs]) mkdirSync(folder, { recursive: true });
  lockCheckout(places.lock, places.note);
  const held = holdServices(places, plan.signal);
  try {
    await stopLeftPrograms(places);
    const { env, temporal } = await openServers(plan, held);
    await plan.prepare(env);
    held.keep(await slowly('Starting the api', () => openProgram('api', places, env)));
    held.keep(await slowly('Starting the worker', () => openProgram('worker', places, env)));
    if (temporal.isNew) await plan.reconcile(env);
    const apiUrl = `http://127.0.0.1:${env['PORT'] ?? ''}`;
    const note = { apiUrl, env, ...(plan.given['SMTP_URL'] ? {} : { mailFolder: places.mail }) };
    writeStackNote(places.note, note);
    return { ...held, ...note, ...(temporal.uiUrl === undefined ? {} : { temporalUiUrl: temporal.uiUrl }) };
  } catch (error) {
    await held.stop();
    throw error;
  }
}

async function openServers({ places, given }: StackPlan, held: HeldServices): Promise<{ env: Environment; temporal: TemporalServer }> {
  const secrets = keepSecrets(places.secrets);
  const postgres = await openPostgres(places, secrets.databasePassword, given['DATABASE_URL']);
  held.keep(postgres.service);
  const temporal = await openTemporal(places, given['TEMPORAL_NAMESPACE'] ?? 'default', given['TEMPORAL_ADDRESS']);
  held.keep(temporal.service);
  const decided = {
    databaseUrl: postgres.address,
    temporalAddress: temporal.address,
    port: await pickPort('the api', Number(given['PORT'] ?? PORTS.api)),
    smtpUrl: given['SMTP_URL'] ?? (await openMailCapture(places, held)),
    filesFolder: places.files,
    secrets,
  };
  return { env: stackEnvironment(decided, given), temporal };
}

async function openMailCapture(places: Places, held: HeldServices): Promise<string> {
  const mail = await captureMail(places.mail, await pickPort('the mail capture', PORTS.mail));
  held.onStop(() => mail.close());
  return mail.url;
}

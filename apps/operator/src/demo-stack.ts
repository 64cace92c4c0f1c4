import { deployProcesses } from './commands/deploy';
import { listProcessFolders } from './processes/process-folder';
import { migrateDatabase } from './commands/migrate';
import { reconcileCases } from './commands/reconcile';
import { seedDemo } from './commands/seed-demo';
import { type LifeSize } from './demo-county/life/lives';
import { OperatorError } from './errors';
import { inSession } from './session';
import { captureMail } from './stack/mail-capture';
import { findPlaces } from './stack/places';
import { findPort } from './stack/port';
import { slowly } from './stack/progress';
import { openStack, type Stack, type StackPlan } from './stack/stack';
import { findRunningStack, type StackNote } from './stack/stack-note';

interface DemoPlan extends Pick<StackPlan, 'places' | 'given' | 'signal'> {
  /** How much the county has lived before. */
  readonly life: LifeSize;
}

/** A whole installation with the demo county in it, in these places; `given` are settings of the user. */
export function openDemoStack({ places, given, signal, life }: DemoPlan): Promise<Stack> {
  return openStack({
    places,
    given,
    signal,
    prepare: (env) =>
      inSession(env, async (session) => {
        await slowly('Bringing the database up to date', () => migrateDatabase(session));
        await slowly('Loading the demo county', () => seedDemo(session, life));
        await slowly('Deploying processes', () => deployProcesses(session, listProcessFolders(places.checkout)));
      }),
    reconcile: (env) =>
      inSession(env, (session) => slowly('Reconciling cases with Temporal', () => reconcileCases(session).then(() => undefined))),
  });
}

/** Works on the stack that runs in this checkout, or on one that is started for the purpose and stopped afterwards. */
export async function withDemoStack<T>(work: (stack: StackNote) => Promise<T>, signal: AbortSignal): Promise<T> {
  const places = findPlaces();
  const running = findRunningStack(places);
  if (running) return untilAborted(work(running), signal);
  if (process.env['SMTP_URL']) return withOwnStack({ places, given: process.env, signal }, work);
  const mail = await captureMail(places.mail, await findPort(0), () => undefined); // without a word in the middle of the work
  try {
    const given = { ...process.env, SMTP_URL: mail.url };
    return await withOwnStack({ places, given, signal }, (stack) => work({ ...stack, mailFolder: places.mail }));
  } finally {
    await mail.close();
  }
}

async function withOwnStack<T>(
  { places, given, signal }: Pick<StackPlan, 'places' | 'given' | 'signal'>,
  work: (stack: StackNote) => Promise<T>,
): Promise<T> {
  const stack = await openDemoStack({ places, given, signal, life: 'none' });
  try {
    return await untilAborted(work(stack), signal);
  } finally {
    await stack.stop();
  }
}

function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const aborted = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason instanceof Error ? signal.reason : new OperatorError('command-failed', 'interrupted'));
    });
  });
  return Promise.race([work, aborted]);
}

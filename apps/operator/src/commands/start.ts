import { join } from 'node:path';
import { DEMO_PASSWORD } from '../demo-county/seed-demo-county';
import { inSession } from '../session';
import { followLog } from '../stack/log-file';
import { formatLogLine } from '../stack/log-line';
import { findPlaces, type Places } from '../stack/places';
import { say, slowly } from '../stack/progress';
import { openStack, type Stack } from '../stack/stack';
import { deployProcesses, listProcessFolders } from './deploy';
import { migrateDatabase } from './migrate';
import { reconcileCases } from './reconcile';
import { seedDemo } from './seed-demo';
import { welcome } from './welcome';

const STOP_SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Brings everything up, follows the logs, and stops everything when asked to. */
export async function start(env: NodeJS.ProcessEnv): Promise<void> {
  const stopping = new AbortController();
  for (const signal of STOP_SIGNALS) {
    process.once(signal, () => {
      say(`${signal}: stopping (once more: at once)`);
      stopping.abort(signal);
    });
  }
  const places = findPlaces();
  const stack = await openDemoStack(places, env, stopping.signal).catch((error: unknown) => {
    if (!stopping.signal.aborted) throw error;
  });
  if (stack === undefined) return;
  process.stdout.write(welcome(stack, DEMO_PASSWORD));
  const unfollow = ['api', 'worker'].map((name) =>
    followLog(join(places.logs, `${name}.log`), (line) => {
      process.stdout.write(`${formatLogLine(name, line)}\n`);
    }),
  );
  await untilAborted(stopping.signal);
  for (const signal of STOP_SIGNALS)
    process.once(signal, () => {
      killAtOnce(stack);
    });
  await stack.stop();
  for (const end of unfollow) end();
  say('Everything is stopped');
}

/** The stack of this checkout with the demo county in it; the demo and tests that need a whole installation use it too. */
export function openDemoStack(places: Places, given: NodeJS.ProcessEnv, signal: AbortSignal): Promise<Stack> {
  return openStack({
    places,
    given,
    signal,
    prepare: (env) =>
      inSession(env, async (session) => {
        await slowly('Bringing the database up to date', () => migrateDatabase(session));
        await slowly('Deploying processes', () => deployProcesses(session, listProcessFolders(places.checkout)));
        await slowly('Loading the demo county', () => seedDemo(session));
      }),
    reconcile: (env) =>
      inSession(env, (session) => slowly('Reconciling cases with Temporal', () => reconcileCases(session).then(() => undefined))),
  });
}

const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => {
      resolve();
    });
  });

function killAtOnce(stack: Stack): void {
  stack.kill();
  process.exit(1);
}

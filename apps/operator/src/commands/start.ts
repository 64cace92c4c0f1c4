import { join } from 'node:path';
import { DEMO_PASSWORD } from '../demo-county/seed-demo-county';
import { openDemoStack } from '../demo-stack';
import { followLog } from '../stack/log-file';
import { formatLogLine } from '../stack/log-line';
import { findPlaces } from '../stack/places';
import { say } from '../stack/progress';
import { type Stack } from '../stack/stack';
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
  const stack = await openDemoStack({ places, given: env, signal: stopping.signal, life: 'year' }).catch((error: unknown) => {
    if (!stopping.signal.aborted) throw error;
  });
  if (stack === undefined) {
    say('Everything is stopped');
    return;
  }
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

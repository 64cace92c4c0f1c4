import { join } from 'node:path';
import { turnLog } from './log-file';
import { startNodeProcess } from './node-process';
import { type Places } from './places';
import { findRunning, stopProcess } from './process-mark';
import { slowly } from './progress';
import { superviseService, type Service } from './supervised';

/** Compiled entry points of what runs as a process of its own. */
export const PROGRAMS = {
  api: 'dist/apps/api/src/main.js',
  worker: 'dist/apps/worker/src/main.js',
} as const;

/** Heap limits of api and worker: without them V8 lets garbage pile up to twice what they need. */
export const NODE_FLAGS = ['--max-old-space-size=128', '--max-semi-space-size=4'] as const;

const SLOWEST_ANSWER_MS = 2_000;
/** Time for requests and activities under way to end. */
const GRACE_MS = 35_000;

/** Stops the api and worker of a launcher that was killed: they hold ports, and their code may be older than this one's. */
export async function stopLeftPrograms(places: Places): Promise<void> {
  for (const name of Object.keys(PROGRAMS)) {
    const left = findRunning(join(places.marks, name));
    if (left) await slowly(`Stopping the ${name} that was left (process ${left.pid})`, () => stopProcess(left, 'SIGTERM', GRACE_MS));
  }
}

/** Starts api or worker under watch, with the given environment and nothing else of ours but the system's. */
export function openProgram(name: keyof typeof PROGRAMS, places: Places, env: Readonly<Record<string, string>>): Promise<Service> {
  const logFile = join(places.logs, `${name}.log`);
  turnLog(logFile);
  const isReady = name === 'api' ? () => answersHttp(`http://127.0.0.1:${env['PORT'] ?? ''}${HEALTH_PATH}`) : () => Promise.resolve(true);
  const plan = {
    name,
    flags: NODE_FLAGS,
    entry: join(places.checkout, PROGRAMS[name]),
    cwd: places.checkout,
    env: { ...process.env, TZ: 'UTC', ...env },
    logFile,
    markFile: join(places.marks, name),
    isReady,
  };
  return superviseService({ name, launch: () => startNodeProcess(plan), stopSignal: 'SIGTERM', graceMs: GRACE_MS });
}

/** Where the api says that it is up. */
const HEALTH_PATH = '/api/health/live';

/** Any answer counts: an api that says it misses something is there. */
async function answersHttp(url: string): Promise<boolean> {
  try {
    await fetch(url, { signal: AbortSignal.timeout(SLOWEST_ANSWER_MS) });
    return true;
  } catch {
    return false; // not there yet
  }
}

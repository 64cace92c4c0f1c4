import { mkdirSync, readdirSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, serverFolder } from './folders';
import { findPort } from './port';
import { findPostmaster, postgresUrl, startPostgres } from './postgres';
import { findRunning, send, startOf, stopProcess, writeMark, type ProcessMark } from './process-mark';
import { findTemporalCli, findTestServer } from './temporal-binary';
import { startTemporal } from './temporal-server';
import { findServerUser } from './unprivileged-user';

/** Addresses of the servers that a test run uses. */
export interface TestServers {
  readonly databaseUrl: string;
  readonly temporalAddress: string;
  readonly testServerPath: string;
}

/** A run of tests: this process's, in this checkout. */
export interface TestRun {
  readonly checkout: string;
  readonly env: NodeJS.ProcessEnv;
  /** Search attributes that Temporal is to know. */
  readonly keywords: readonly string[];
}

const PASSWORD = 'throw-away';

/** Starts one throw-away PostgreSQL (fsync off) and one Temporal for this process, unless the environment names others. */
export async function startTestServers({ checkout, env, keywords }: TestRun): Promise<TestServers> {
  await removeDeadRuns(checkout);
  const folder = runFolder(checkout, process.pid);
  const cache = cacheFolder(checkout);
  mkdirSync(folder, { recursive: true });
  writeMark(join(folder, 'owner'), process.pid);
  const [databaseUrl, temporalAddress, testServerPath] = await Promise.all([
    env['TEST_DATABASE_URL'] ?? startTestPostgres(folder),
    env['TEMPORAL_ADDRESS'] ?? startTestTemporal({ folder, cache, keywords }),
    findTestServer(cache),
  ]);
  return { databaseUrl, temporalAddress, testServerPath };
}

/** Stops what this process started for its tests and removes the data. */
export const stopTestServers = (checkout: string): Promise<void> => clear(runFolder(checkout, process.pid));

/** Signals the servers without waiting, for the very last moment of a process. */
export function signalTestServers(checkout: string): void {
  for (const mark of serversIn(runFolder(checkout, process.pid))) send(mark, 'SIGINT');
}

const runsFolder = (checkout: string): string => join(serverFolder(checkout, findServerUser()), 'test');
const runFolder = (checkout: string, pid: number): string => join(runsFolder(checkout), String(pid));

/** A port that is free now may be somebody's once the data folder is made: another is tried then. */
const PORTS = 3;

async function startTestPostgres(folder: string, ports = PORTS): Promise<string> {
  try {
    return await startPostgresIn(folder);
  } catch (error) {
    if (ports === 1) throw error;
    return startTestPostgres(folder, ports - 1);
  }
}

async function startPostgresIn(folder: string): Promise<string> {
  const { port } = await startPostgres({
    dataFolder: join(folder, 'postgres'),
    logFile: join(folder, 'postgres.log'),
    password: PASSWORD,
    port: await findPort(0),
    detached: false,
    settings: { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300', shared_buffers: '128MB' },
  });
  return postgresUrl(port, PASSWORD);
}

interface TemporalNeeds {
  readonly folder: string;
  readonly cache: string;
  readonly keywords: readonly string[];
}

async function startTestTemporal({ folder, cache, keywords }: TemporalNeeds): Promise<string> {
  const { address } = await startTemporal({
    cli: await findTemporalCli(cache),
    namespace: 'default',
    keywords,
    logFile: join(folder, 'temporal.log'),
    markFile: join(folder, 'temporal'),
    port: await findPort(0),
    pages: false,
    detached: false,
  });
  return address;
}

/** Runs that were killed leave their servers behind: the next run clears them away. */
async function removeDeadRuns(checkout: string): Promise<void> {
  const folder = runsFolder(checkout);
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) {
    const run = join(folder, name);
    const owner = join(run, 'owner');
    const lives = existsSync(owner) ? findRunning(owner) !== undefined : startOf(Number(name)) !== undefined;
    if (!lives) await clear(run);
  }
}

function serversIn(folder: string): readonly ProcessMark[] {
  const found = [findPostmaster(join(folder, 'postgres'))?.mark, findRunning(join(folder, 'temporal'))];
  return found.filter((mark) => mark !== undefined);
}

async function clear(folder: string): Promise<void> {
  await Promise.all(serversIn(folder).map((mark) => stopProcess(mark, 'SIGINT', 10_000)));
  rmSync(folder, { recursive: true, force: true });
}

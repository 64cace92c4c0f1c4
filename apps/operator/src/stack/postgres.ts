import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, openSync, readFileSync, rmSync, writeFileSync, closeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { OperatorError } from '../errors';
import { makePrivateFolder } from './folders';
import { lastLines } from './log-file';
import { findPostgresBinaries } from './postgres-binaries';
import { type ProcessMark, startOf } from './process-mark';
import { findServerUser, type ServerUser } from './unprivileged-user';

/** Where a PostgreSQL of ours lives and how it is to run. */
export interface PostgresPlan {
  readonly dataFolder: string;
  readonly logFile: string;
  readonly password: string;
  readonly port: number;
  /** Own session: does not get the terminal's Ctrl-C. */
  readonly detached: boolean;
  readonly settings: Readonly<Record<string, string>>;
}

export interface RunningPostgres {
  readonly mark: ProcessMark;
  readonly port: number;
  /** Whether it was running before we came. */
  readonly adopted: boolean;
}

const DATABASE = 'huiban';
const READY_MS = 60_000;
const ORPHANS_MS = 250;

export const postgresUrl = (port: number, password: string): string => `postgres://huiban:${password}@127.0.0.1:${port}/${DATABASE}`;

/** Starts PostgreSQL on its data folder (made when missing), or adopts the one that already runs on it. */
export async function startPostgres(plan: PostgresPlan): Promise<RunningPostgres> {
  const running = findPostmaster(plan.dataFolder);
  const deadline = Date.now() + READY_MS;
  if (running) return { mark: running.mark, port: await getReadyPort(plan, running.mark, deadline), adopted: true };
  const user = findServerUser();
  const binaries = findPostgresBinaries(user);
  if (!existsSync(join(plan.dataFolder, 'huiban-ready'))) initialise(plan, binaries, user);
  removeForeignPidFile(plan.dataFolder);
  for (;;) {
    const mark = launch(plan, binaries, user);
    const port = await findReadyPort(plan, mark, deadline);
    if (port !== undefined) return { mark, port, adopted: false };
    if (Date.now() > deadline || !isHeldByOrphans(plan)) throw notReady(plan);
    await sleep(ORPHANS_MS);
  }
}

/**
 * PostgreSQL itself judges the pid file of a postmaster that was killed: it will not start while a process of that one still writes. It
 * errs only where the pid has been given to another program since, as after a boot; a process that is just dying has no command line.
 */
function removeForeignPidFile(dataFolder: string): void {
  const file = join(dataFolder, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (startOf(pid) !== undefined && commandLine(pid) !== '') rmSync(file, { force: true });
}

const HELD = /pre-existing shared memory block|lock file "postmaster.pid" already exists/;

/** Sessions of a postmaster that was killed end when they next wait for something; until then nobody else may touch the files. */
const isHeldByOrphans = ({ logFile }: PostgresPlan): boolean => HELD.test(lastLines(logFile));

/** The postmaster of a data folder, if the process that its pid file names is one. */
export function findPostmaster(dataFolder: string): { mark: ProcessMark; port: number; ready: boolean } | undefined {
  const file = join(dataFolder, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  const started = startOf(pid);
  if (started === undefined || !commandLine(pid).includes(dataFolder)) return undefined;
  return { mark: { pid, started }, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

function commandLine(pid: number): string {
  if (existsSync('/proc/self/cmdline')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
}

function initialise(plan: PostgresPlan, binaries: string, user: ServerUser): void {
  rmSync(plan.dataFolder, { recursive: true, force: true }); // half made: the sign of a whole one is written last
  makePrivateFolder(plan.dataFolder, user);
  const passwordFile = join(dirname(plan.dataFolder), `.pg-password-${process.pid}`);
  writeFileSync(passwordFile, plan.password, { mode: 0o600 });
  try {
    if (user.uid !== undefined && user.gid !== undefined) chownSync(passwordFile, user.uid, user.gid);
    const flags = ['--encoding=UTF8', '--locale=C', '--auth=scram-sha-256', '--username=huiban', `--pwfile=${passwordFile}`, '--no-sync'];
    execFileSync(join(binaries, 'bin', 'initdb'), [`--pgdata=${plan.dataFolder}`, ...flags], { ...user, cwd: '/', stdio: 'pipe' });
    const single = ['--single', '-D', plan.dataFolder, 'postgres'];
    execFileSync(join(binaries, 'bin', 'postgres'), single, { ...user, cwd: '/', input: `CREATE DATABASE ${DATABASE};\n`, stdio: 'pipe' });
    writeFileSync(join(plan.dataFolder, 'huiban-ready'), '');
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function launch(plan: PostgresPlan, binaries: string, user: ServerUser): ProcessMark {
  const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', ...plan.settings };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const log = openSync(plan.logFile, 'a');
  const child = spawn(join(binaries, 'bin', 'postgres'), ['-D', plan.dataFolder, '-p', String(plan.port), ...flags], {
    ...user,
    cwd: '/',
    detached: plan.detached,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.on('error', () => undefined); // shows as a process that never gets ready
  child.unref();
  return { pid: child.pid ?? 0, started: child.pid === undefined ? '' : (startOf(child.pid) ?? '') };
}

async function getReadyPort(plan: PostgresPlan, mark: ProcessMark, deadline: number): Promise<number> {
  const port = await findReadyPort(plan, mark, deadline);
  if (port === undefined) throw notReady(plan);
  return port;
}

async function findReadyPort({ dataFolder }: PostgresPlan, mark: ProcessMark, deadline: number): Promise<number | undefined> {
  while (Date.now() < deadline && startOf(mark.pid) === mark.started) {
    const found = findPostmaster(dataFolder);
    if (found?.ready === true) return found.port;
    await sleep(25);
  }
  return undefined;
}

const notReady = ({ logFile }: PostgresPlan): OperatorError =>
  new OperatorError('postgres-did-not-start', `PostgreSQL did not get ready; its log says:\n${lastLines(logFile)}`);

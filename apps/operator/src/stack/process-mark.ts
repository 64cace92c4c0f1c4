import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isSystemError } from './system-error';

/** A process and when it started: a pid alone may have been given to another process meanwhile. */
export interface ProcessMark {
  readonly pid: number;
  readonly started: string;
  readonly port?: number;
}

/** When a living process started, as an opaque text; undefined when it is dead or a zombie. */
export function startOf(pid: number): string | undefined {
  return existsSync('/proc/self/stat') ? startFromProc(pid) : startFromPs(pid);
}

function startFromProc(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19];
  } catch {
    return undefined; // no such process
  }
}

function startFromPs(pid: number): string | undefined {
  try {
    const [state, ...started] = execFileSync('ps', ['-o', 'state=,lstart=', '-p', String(pid)], { encoding: 'utf8' })
      .trim()
      .split(/\s+/);
    return state?.startsWith('Z') ? undefined : started.join(' ');
  } catch {
    return undefined; // ps exits with 1 when there is no such process
  }
}

/** Notes a process in a file, whole or not at all. */
export function writeMark(file: string, pid: number, port?: number): ProcessMark {
  const mark: ProcessMark = { pid, started: startOf(pid) ?? '', ...(port === undefined ? {} : { port }) };
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.${process.pid}`, JSON.stringify(mark));
  renameSync(`${file}.${process.pid}`, file);
  return mark;
}

/** The process that a file names, if that very process still lives. */
export function findRunning(file: string): ProcessMark | undefined {
  const mark = existsSync(file) ? parseMark(readFileSync(file, 'utf8')) : undefined;
  return mark && isRunning(mark) ? mark : undefined;
}

export const isRunning = (mark: ProcessMark): boolean => mark.started !== '' && startOf(mark.pid) === mark.started;

function parseMark(text: string): ProcessMark | undefined {
  try {
    const mark = JSON.parse(text) as Partial<ProcessMark>;
    return typeof mark.pid === 'number' && typeof mark.started === 'string' ? { ...mark, pid: mark.pid, started: mark.started } : undefined;
  } catch {
    return undefined; // a torn file names nobody
  }
}

/** Sends the signal, waits, and kills after the grace time (milliseconds); resolves when the process is gone. */
export async function stopProcess(mark: ProcessMark, signal: NodeJS.Signals, graceMs: number): Promise<void> {
  send(mark, signal);
  const deadline = Date.now() + graceMs;
  while (isRunning(mark) && Date.now() < deadline) await sleep(50);
  if (isRunning(mark)) send(mark, 'SIGKILL');
  while (isRunning(mark)) await sleep(50);
}

/** Signals that very process; nothing happens when it is gone. */
export function send(mark: ProcessMark, signal: NodeJS.Signals): void {
  if (!isRunning(mark)) return;
  try {
    process.kill(mark.pid, signal);
  } catch (error) {
    if (!isSystemError(error, 'ESRCH')) throw error;
  }
}

export const removeMark = (file: string): void => {
  rmSync(file, { force: true });
};

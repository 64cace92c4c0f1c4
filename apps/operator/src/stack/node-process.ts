import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { OperatorError } from '../errors';
import { lastLines } from './log-file';
import { isRunning, stopProcess, writeMark, type ProcessMark } from './process-mark';

/** One of our own programs as a child process that writes its log to a file. */
export interface NodeProcessPlan {
  readonly name: string;
  readonly entry: string;
  readonly flags?: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly logFile: string;
  readonly markFile: string;
  /** Asked until it says yes. */
  readonly isReady: () => Promise<boolean>;
}

const READY_MS = 60_000;
const STOP_MS = 10_000;

/** Starts the program and waits until it is ready; one that does not get ready in a minute is stopped, and is an error. */
export async function startNodeProcess(plan: NodeProcessPlan): Promise<ProcessMark> {
  const log = openSync(plan.logFile, 'a');
  const child = spawn(process.execPath, [...(plan.flags ?? []), plan.entry], {
    cwd: plan.cwd,
    env: plan.env,
    detached: true,
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  child.on('error', () => undefined); // shows as a process that never gets ready
  child.unref();
  const mark = writeMark(plan.markFile, child.pid ?? 0);
  const deadline = Date.now() + READY_MS;
  while (!(await plan.isReady())) {
    if (Date.now() > deadline || !isRunning(mark)) {
      await stopProcess(mark, 'SIGTERM', STOP_MS);
      throw new OperatorError('command-failed', `${plan.name} did not get ready; its log says:\n${lastLines(plan.logFile)}`);
    }
    await sleep(100);
  }
  return mark;
}

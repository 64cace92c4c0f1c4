import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findCheckout } from '../../apps/operator/src/stack/folders';
import { NODE_FLAGS, PROGRAMS } from '../../apps/operator/src/stack/programs';

/** A running entry point of the build. */
export interface NodeProgram {
  readonly child: ChildProcess;
  /** Resident memory in megabytes. */
  memory(): number;
  /** The most that it was. */
  peakMemory(): number;
  stop(): Promise<void>;
}

/** Starts api or worker as `npm start` does, with this environment. */
export function startProgram(app: keyof typeof PROGRAMS, env: Readonly<Record<string, string>>): NodeProgram {
  const child = spawn(process.execPath, [...NODE_FLAGS, join(findCheckout(), PROGRAMS[app])], {
    env: { PATH: process.env['PATH'], TZ: 'UTC', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return {
    child,
    memory: () => megabytesOf(child, /VmRSS:\s+(\d+)/),
    peakMemory: () => megabytesOf(child, /VmHWM:\s+(\d+)/),
    stop: async () => {
      if (child.exitCode !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await ended;
    },
  };
}

const megabytesOf = ({ pid }: ChildProcess, line: RegExp): number =>
  Math.round(Number(line.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1] ?? 0) / 1024);

/** Waits until an address answers with 2xx. */
export async function untilReady(url: string): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok === true) return;
    await sleep(100);
  }
  throw new Error(`${url} does not answer`);
}

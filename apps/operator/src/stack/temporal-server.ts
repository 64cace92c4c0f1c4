import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { OperatorError } from '../errors';
import { lastLines } from './log-file';
import { findRunning, isRunning, stopProcess, writeMark, type ProcessMark } from './process-mark';

/** Where a Temporal development server of ours lives and how it is to run. */
export interface TemporalPlan {
  readonly cli: string;
  readonly namespace: string;
  /** Search attributes of type Keyword that workflows use. */
  readonly keywords: readonly string[];
  /** SQLite file; undefined keeps everything in memory. */
  readonly dbFile?: string;
  readonly logFile: string;
  readonly markFile: string;
  readonly port: number;
  /** Whether it serves its web pages too, on a port so far above. */
  readonly pages: boolean;
  readonly detached: boolean;
}

export interface RunningTemporal {
  readonly mark: ProcessMark;
  readonly address: string;
  readonly adopted: boolean;
}

/** Between the port of the server and that of its web pages. */
export const TEMPORAL_UI_APART = 1_000;

const READY_MS = 60_000;
/** The server finds most of its ports itself, and ends where another process takes one before it listens there. */
const LAUNCHES = 3;
const ADOPT_MS = 5_000;
const SETTINGS = [
  'system.forceSearchAttributesCacheRefreshOnRead=true',
  'matching.numTaskqueueReadPartitions=1',
  'matching.numTaskqueueWritePartitions=1',
];

/** Starts the development server, or adopts the one that the mark file names if it answers. */
export async function startTemporal(plan: TemporalPlan): Promise<RunningTemporal> {
  const running = findRunning(plan.markFile);
  if (running?.port !== undefined) {
    const address = `127.0.0.1:${running.port}`;
    if (await getsReady(running, { address, namespace: plan.namespace, withinMs: ADOPT_MS }))
      return { mark: running, address, adopted: true };
    await stopProcess(running, 'SIGTERM', ADOPT_MS);
  }
  const address = `127.0.0.1:${plan.port}`;
  for (let launches = 1; launches <= LAUNCHES; launches += 1) {
    const mark = launch(plan);
    if (await getsReady(mark, { address, namespace: plan.namespace, withinMs: READY_MS })) return { mark, address, adopted: false };
    if (isRunning(mark)) break;
  }
  throw new OperatorError('temporal-did-not-start', `Temporal did not get ready; its log says:\n${lastLines(plan.logFile)}`);
}

async function getsReady(mark: ProcessMark, where: { address: string; namespace: string; withinMs: number }): Promise<boolean> {
  const deadline = Date.now() + where.withinMs;
  while (Date.now() < deadline && isRunning(mark)) {
    if (await answersGrpc(where.address, where.namespace)) return true;
    await sleep(100);
  }
  return false;
}

function launch(plan: TemporalPlan): ProcessMark {
  const log = openSync(plan.logFile, 'a');
  const child = spawn(plan.cli, commandLine(plan), { detached: plan.detached, stdio: ['ignore', log, log] });
  closeSync(log);
  child.on('error', () => undefined); // shows as a process that never gets ready
  child.unref();
  return writeMark(plan.markFile, child.pid ?? 0, plan.port);
}

function commandLine(plan: TemporalPlan): string[] {
  const place = ['--ip', '127.0.0.1', '--port', String(plan.port), '--namespace', plan.namespace];
  const face = plan.pages ? ['--ui-port', String(plan.port + TEMPORAL_UI_APART)] : ['--headless'];
  const file = plan.dbFile === undefined ? [] : ['--db-filename', plan.dbFile, '--sqlite-pragma', 'journal_mode=wal'];
  const attributes = plan.keywords.flatMap((name) => ['--search-attribute', `${name}=Keyword`]);
  const settings = SETTINGS.flatMap((setting) => ['--dynamic-config-value', setting]);
  return ['server', 'start-dev', ...place, ...face, ...file, ...attributes, ...settings, '--log-format', 'json', '--log-level', 'error'];
}

async function answersGrpc(address: string, namespace: string): Promise<boolean> {
  const connection = Connection.lazy({ address });
  try {
    await connection.withDeadline(Date.now() + 2_000, () => connection.workflowService.describeNamespace({ namespace }));
    return true;
  } catch {
    return false; // not there yet
  } finally {
    await connection.close();
  }
}

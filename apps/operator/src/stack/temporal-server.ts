import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Connection } from '@temporalio/client';
import { OperatorError } from '../errors';
import { findPort } from './port';
import { lastLines } from './postgres';
import { findRunning, isRunning, writeMark, type ProcessMark } from './process-mark';

/** Where a Temporal development server of ours lives and how it is to run. */
export interface TemporalPlan {
  readonly cli: string;
  readonly namespace: string;
  /** SQLite file; undefined keeps everything in memory. */
  readonly dbFile?: string;
  readonly logFile: string;
  readonly markFile: string;
  readonly wantedPort: number;
  /** Port of the web UI; undefined for none. */
  readonly uiPort?: number;
  readonly detached: boolean;
}

export interface RunningTemporal {
  readonly mark: ProcessMark;
  readonly address: string;
  readonly adopted: boolean;
}

const READY_MS = 60_000;
const SETTINGS = [
  'system.forceSearchAttributesCacheRefreshOnRead=true',
  'matching.numTaskqueueReadPartitions=1',
  'matching.numTaskqueueWritePartitions=1',
];

/** Starts the development server, or adopts the one that the mark file names. */
export async function startTemporal(plan: TemporalPlan): Promise<RunningTemporal> {
  const running = findRunning(plan.markFile);
  const mark = running?.port === undefined ? launch(plan, await findPort(plan.wantedPort)) : running;
  const address = `127.0.0.1:${String(mark.port)}`;
  const deadline = Date.now() + READY_MS;
  while (!(await answersGrpc(address, plan.namespace))) {
    if (Date.now() > deadline || !isRunning(mark)) {
      throw new OperatorError('temporal-did-not-start', `Temporal did not get ready; its log says:\n${lastLines(plan.logFile)}`);
    }
    await sleep(100);
  }
  return { mark, address, adopted: mark === running };
}

function launch(plan: TemporalPlan, port: number): ProcessMark {
  const log = openSync(plan.logFile, 'a');
  const child = spawn(plan.cli, commandLine(plan, port), { detached: plan.detached, stdio: ['ignore', log, log] });
  closeSync(log);
  child.on('error', () => undefined); // shows as a process that never gets ready
  child.unref();
  return writeMark(plan.markFile, child.pid ?? 0, port);
}

function commandLine(plan: TemporalPlan, port: number): string[] {
  const place = ['--ip', '127.0.0.1', '--port', String(port), '--namespace', plan.namespace];
  const face = plan.uiPort === undefined ? ['--headless'] : ['--ui-port', String(plan.uiPort)];
  const file = plan.dbFile === undefined ? [] : ['--db-filename', plan.dbFile, '--sqlite-pragma', 'journal_mode=wal'];
  const settings = SETTINGS.flatMap((setting) => ['--dynamic-config-value', setting]);
  return ['server', 'start-dev', ...place, ...face, ...file, ...settings, '--log-format', 'json', '--log-level', 'error'];
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

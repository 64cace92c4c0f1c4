import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { SEARCH_ATTRIBUTES } from '#contract';
import { turnLog } from './log-file';
import { type Places } from './places';
import { pickPort, pickPortPair } from './port';
import { findPostmaster, postgresUrl, startPostgres } from './postgres';
import { findRunning, type ProcessMark } from './process-mark';
import { say, slowly } from './progress';
import { superviseService, type Service } from './supervised';
import { cliVersion, findTemporalCli } from './temporal-binary';
import { startTemporal, TEMPORAL_UI_APART } from './temporal-server';

/** A server that the stack uses: its address, and the service when it is ours. */
export interface Server {
  readonly address: string;
  readonly service?: Service;
}

/** Temporal, and whether its memory is new, so that open cases must be brought back to motion. */
export interface TemporalServer extends Server {
  readonly isNew: boolean;
  readonly uiUrl?: string;
}

const PORTS = { postgres: 54_329, temporal: 7_233 } as const;

/** DATABASE_URL where it is set, else an embedded PostgreSQL with durable settings. */
export async function openPostgres(places: Places, password: string, given: string | undefined): Promise<Server> {
  if (given) return { address: given };
  const logFile = join(places.logs, 'postgres.log');
  turnLog(logFile);
  const port = findPostmaster(places.postgres)?.port ?? (await pickPort('PostgreSQL', PORTS.postgres));
  const plan = { dataFolder: places.postgres, logFile, password, port, detached: true, settings: { max_connections: '200' } };
  const launch = async (): Promise<ProcessMark> => {
    const running = await startPostgres(plan);
    if (running.adopted) say(`PostgreSQL ran already (process ${running.mark.pid}); using it`);
    return running.mark;
  };
  const service = await slowly('Starting PostgreSQL', () =>
    superviseService({ name: 'PostgreSQL', launch, stopSignal: 'SIGINT', graceMs: 30_000 }),
  );
  return { address: postgresUrl(port, password), service };
}

/** TEMPORAL_ADDRESS where it is set, else a development server with its data in a file. */
export async function openTemporal(places: Places, namespace: string, given: string | undefined): Promise<TemporalServer> {
  if (given) return { address: given, isNew: false };
  const cli = await findTemporalCli(places.cache);
  mkdirSync(places.temporal, { recursive: true });
  const logFile = join(places.logs, 'temporal.log');
  turnLog(logFile);
  const markFile = join(places.marks, 'temporal');
  const dbFile = join(places.temporal, `${cliVersion(cli).replaceAll(/[^\w.]+/g, '-')}.sqlite`);
  const isNew = !existsSync(dbFile);
  const port = findRunning(markFile)?.port ?? (await pickPortPair('Temporal', PORTS.temporal, TEMPORAL_UI_APART));
  const keywords = Object.values(SEARCH_ATTRIBUTES);
  const launch = async (): Promise<ProcessMark> => {
    const running = await startTemporal({ cli, namespace, keywords, dbFile, logFile, markFile, port, pages: true, detached: true });
    if (running.adopted) say(`Temporal ran already (process ${running.mark.pid}); using it`);
    return running.mark;
  };
  const service = await slowly('Starting Temporal', () =>
    superviseService({ name: 'Temporal', launch, stopSignal: 'SIGTERM', graceMs: 10_000 }),
  );
  return { address: `127.0.0.1:${port}`, service, isNew, uiUrl: `http://127.0.0.1:${port + TEMPORAL_UI_APART}` };
}

import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { checkout } from '../../../../test/support/checkout';
import { eventually } from '../../../../test/support/eventually';
import { serverFolder } from './folders';
import { findPort } from './port';
import { postgresUrl, startPostgres, type RunningPostgres } from './postgres';
import { startOf, stopProcess } from './process-mark';
import { findServerUser } from './unprivileged-user';

const PASSWORD = 'throw-away';
const BUSY_SECONDS = 15;

describe('a PostgreSQL that was killed', () => {
  let folder: string;
  let running: RunningPostgres;

  const start = async (): Promise<void> => {
    const port = await findPort(0);
    const place = { dataFolder: join(folder, 'postgres'), logFile: join(folder, 'postgres.log') };
    running = await startPostgres({ ...place, password: PASSWORD, port, detached: false, settings: { fsync: 'off' } });
  };
  const connect = async (): Promise<Client> => {
    const client = new Client(postgresUrl(running.port, PASSWORD));
    client.on('error', () => undefined); // the kill
    await client.connect();
    return client;
  };

  beforeAll(async () => {
    folder = join(serverFolder(checkout, findServerUser()), 'postgres-test', String(process.pid));
    mkdirSync(folder, { recursive: true });
    await start();
  });

  afterAll(async () => {
    await stopProcess(running.mark, 'SIGINT', 10_000);
    rmSync(folder, { recursive: true, force: true });
  });

  it('starts again only when no process of the former one can still write to its files', async () => {
    const client = await connect();
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const busy = `DO $$ BEGIN WHILE clock_timestamp() < now() + interval '${String(BUSY_SECONDS)} s' LOOP END LOOP; END $$`;
    void client.query(busy).catch(() => undefined); // cut off by the kill
    const onlooker = await connect();
    await eventually(async () => {
      const { rows: active } = await onlooker.query(`SELECT FROM pg_stat_activity WHERE state = 'active' AND query LIKE 'DO %'`);
      expect(active).toHaveLength(1);
    });
    await stopProcess(running.mark, 'SIGKILL', 10_000);
    const orphan = rows[0]?.pid ?? 0;
    expect(startOf(orphan)).toBeDefined();
    await start();
    expect(startOf(orphan)).toBeUndefined();
    await (await connect()).end();
  });
});

import { Client } from 'pg';
import { stopTestServers } from '../../apps/operator/src/stack/test-servers';
import { checkout } from './checkout';

/** Leaves no process and no data behind. */
export default async function tearDown(): Promise<void> {
  await dropTemplate();
  await stopTestServers(checkout);
}

/** The server may be somebody's own, which the environment named. */
async function dropTemplate(): Promise<void> {
  const client = new Client({ connectionString: process.env['TEST_DATABASE_URL'] ?? '' });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${process.env['TEST_TEMPLATE'] ?? ''}`);
  await client.end();
}

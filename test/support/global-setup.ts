import { randomBytes } from 'node:crypto';
import { signalTestServers, startTestServers } from '../../apps/operator/src/stack/test-servers';
// Jest loads this file before its own resolution of #contract is in force.
import { SEARCH_ATTRIBUTES } from '../../libs/contract/src';
import { findChromium } from './browser';
import { checkout } from './checkout';

/** Gives the tests of project `real` one PostgreSQL and one Temporal server, by environment variables. */
export default async function setUp(): Promise<void> {
  process.once('exit', () => {
    signalTestServers(checkout);
  });
  const servers = await startTestServers({ checkout, env: process.env, keywords: Object.values(SEARCH_ATTRIBUTES) });
  await findChromium();
  process.env['TEST_DATABASE_URL'] = servers.databaseUrl;
  process.env['TEST_TEMPLATE'] = `template_${randomBytes(6).toString('hex')}`;
  process.env['TEST_TEMPORAL_ADDRESS'] = servers.temporalAddress;
  process.env['TEST_TEMPORAL_TEST_SERVER'] = servers.testServerPath;
}

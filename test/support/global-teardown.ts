import { stopTestServers } from '../../apps/operator/src/stack/test-servers';
import { checkout } from './checkout';

/** Leaves no process and no data behind. */
export default async function tearDown(): Promise<void> {
  await stopTestServers(checkout);
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestApi } from '../../apps/api/src/testing/create-test-api';
import { deploy } from '../../apps/api/src/testing/test-case';
import { checkout } from './checkout';

/** Deploys a process of this house into the region of the tests. */
export async function deployFolder(api: TestApi, processId: string): Promise<void> {
  const folder = join(checkout, 'workflows/processes', processId);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name));
  const files = Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
  await deploy(api, { processId, files });
}

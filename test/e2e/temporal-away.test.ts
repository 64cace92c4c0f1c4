import { Client, Connection } from '@temporalio/client';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { apply, type Filed } from './support/walk/apply';
import { appraise } from './support/walk/appraise';
import { conclude } from './support/walk/conclude';
import { publicise } from './support/walk/publicise';
import { register } from './support/walk/register';
import { review } from './support/walk/review';
import { takeAndComplete } from './support/walk/inbox-work';
import { SILENT } from '../../apps/operator/src/demo/narrator';
import { setStage, type Stage } from './support/walk/stage';
import { STORY } from './support/walk/story';
import { checkout } from '../support/checkout';
import { createFreshDatabase, type FreshDatabase } from './support/fresh-database';
import { type Installation, startInstallation } from './support/installation';
import { type OwnTemporal, startOwnTemporal } from './support/own-temporal';

let database: FreshDatabase;
let temporal: OwnTemporal;
let installation: Installation;
let stage: Stage;
let filed: Filed;

const run = promisify(execFile);

beforeAll(async () => {
  database = await createFreshDatabase();
  temporal = await startOwnTemporal();
  const servers = { databaseUrl: database.url, temporalAddress: temporal.address, temporalNamespace: temporal.namespace };
  installation = await startInstallation({ name: 'e2e-temporal-away', ...servers });
  stage = setStage(installation.apiUrl, SILENT);
  filed = await apply(stage);
});

afterAll(async () => {
  await installation.stop();
  await temporal.remove();
  await database.drop();
});

it('lets people go on claiming and completing while Temporal is stopped, and draws the experts when it is back', async () => {
  await temporal.stop();
  await takeAndComplete(await stage.person('clerk'), { caseId: filed.caseId, element: 'acceptance' }, STORY.acceptance);
  await review(stage, filed, 'firstReview');
  expect(await stage.public.get('health/ready')).toEqual({ postgresql: 'ok', temporal: 'away' });
  await temporal.start();
  expect(await appraise(stage, filed)).toHaveLength(2);
});

it('brings every open case back to motion by reconcile when Temporal has lost its data', async () => {
  const waiting = await apply(setStage(installation.apiUrl, SILENT, { applicant: 'applicant-2' }));
  await temporal.stop();
  temporal.forget();
  await temporal.start();
  const operator = join(checkout, 'dist/apps/operator/src/main.js');
  const { stdout } = await run(process.execPath, [operator, 'reconcile'], { env: { ...process.env, ...installation.env } });
  expect(stdout).toContain('2 open cases, 2 woken');
  expect(await Promise.all([filed, waiting].map(({ caseId }) => statusOf(caseId)))).toEqual(['RUNNING', 'RUNNING']);
  await publicise(stage, filed);
  await register(stage, filed);
  expect(await conclude(stage, filed)).not.toBe('');
});

async function statusOf(caseId: string): Promise<string> {
  const connection = await Connection.connect({ address: temporal.address });
  try {
    const client = new Client({ connection, namespace: temporal.namespace });
    return (await client.workflow.getHandle(caseId).describe()).status.name;
  } finally {
    await connection.close();
  }
}

import { Client, Connection, type WorkflowHandle } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils';
import { NativeConnection, Worker } from '@temporalio/worker';
import { randomUUID } from 'node:crypto';
import { workerOptions } from '../../apps/worker/src/temporal/worker-options';
import { type Log } from '../../apps/worker/src/log';
import { registerSearchAttributes } from './register-search-attributes';
import { type Scenario } from './scenarios';
import { bundleSources } from './source-bundle';

const silent: Log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };

/** Plays a scenario on the tests' Temporal server with the options of the real worker; the histories of its runs as JSON texts, oldest first. */
export async function playScenario(scenario: Scenario): Promise<readonly string[]> {
  const address = process.env['TEST_TEMPORAL_ADDRESS'] ?? '127.0.0.1:7233';
  const connection = await Connection.connect({ address });
  const native = await NativeConnection.connect({ address });
  try {
    await registerSearchAttributes(connection, 'default').catch(() => undefined); // They may be there already.
    const client = new Client({ connection, identity: 'recorder' });
    const taskQueue = `replay-${randomUUID()}`;
    const { activities } = scenario;
    const shape = { namespace: 'default', activities, workflowBundle: await bundleSources(), activitiesAtOnce: 10, log: silent, taskQueue };
    const worker = await Worker.create({ ...workerOptions(shape), connection: native });
    return await worker.runUntil(() => play(client, scenario, taskQueue));
  } finally {
    await native.close();
    await connection.close();
  }
}

async function play(client: Client, scenario: Scenario, taskQueue: string): Promise<readonly string[]> {
  const workflowId = randomUUID();
  const args = [scenario.argument ?? workflowId];
  const first = await client.workflow.start(scenario.workflowType, { workflowId, taskQueue, args });
  const latest = client.workflow.getHandle(workflowId);
  await scenario.act?.(latest);
  if (scenario.endless) await latest.terminate('recorded');
  else await first.result();
  return historiesOf(client, workflowId, first.firstExecutionRunId);
}

/** Follows the runs of a workflow from its first. */
async function historiesOf(client: Client, workflowId: string, firstRunId: string): Promise<readonly string[]> {
  const histories: string[] = [];
  let runId: string | null | undefined = firstRunId;
  while (runId) {
    const handle: WorkflowHandle = client.workflow.getHandle(workflowId, runId);
    const history = await handle.fetchHistory();
    histories.push(historyToJSON(history));
    runId = history.events?.at(-1)?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId;
  }
  return histories;
}

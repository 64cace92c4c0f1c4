import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time';
import { CHANNELS } from '#contract';
import { reconcileCases } from './reconcile';

// A namespace of its own: no worker of another test file may take these workflows.
const namespace = `reconcile-${randomUUID()}`;
const config = { temporalAddress: process.env['TEST_TEMPORAL_ADDRESS'] ?? '', temporalNamespace: namespace };
const open = Array.from({ length: 250 }, () => ({ caseId: randomUUID(), processId: 'chronic-card-appraisal' })).sort((a, b) =>
  a.caseId < b.caseId ? -1 : 1,
);
const listOpenCases = (after: string | undefined, limit: number) =>
  Promise.resolve(open.filter(({ caseId }) => after === undefined || caseId > after).slice(0, limit));

let connection: Connection;
let client: Client;
beforeAll(async () => {
  connection = await Connection.connect({ address: config.temporalAddress });
  client = new Client({ connection, namespace });
  await connection.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod: msToTs('1 day') });
  while (!(await isKnown())) await sleep(100);
});
afterAll(() => connection.close());

/** Temporal learns of a new namespace a moment later. */
const isKnown = (): Promise<boolean> =>
  client.workflow.count().then(
    () => true,
    () => false,
  );

describe('reconcileCases', () => {
  it('wakes every open case that does not run, and only those', async () => {
    expect(await reconcileCases({ cases: { listOpenCases }, config })).toEqual({ open: 250, woken: 250 });
    const [first] = open;
    await client.workflow.getHandle(first?.caseId ?? '').terminate();
    expect(await reconcileCases({ cases: { listOpenCases }, config })).toEqual({ open: 250, woken: 1 });
    expect((await client.workflow.getHandle(first?.caseId ?? '').describe()).type).toBe('chronic-card-appraisal');
  });

  it('wakes the delivery of every channel', async () => {
    for (const channel of CHANNELS) expect((await client.workflow.getHandle(`delivery:${channel}`).describe()).status.name).toBe('RUNNING');
  });
});

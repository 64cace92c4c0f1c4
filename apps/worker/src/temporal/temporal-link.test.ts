import { Client, Connection } from '@temporalio/client';
import { msToTs } from '@temporalio/common/lib/time';
import { randomUUID } from 'node:crypto';
import { SEARCH_ATTRIBUTES, SWEEP_SCHEDULE } from '#contract';
import { eventually } from '../../../../test/support/eventually';
import { linkTemporal, type TemporalLink } from './temporal-link';

const address = process.env.TEST_TEMPORAL_ADDRESS ?? '127.0.0.1:7233';
const namespace = `link-${randomUUID()}`;
const taskQueue = 'nobody-polls-this';
let connection: Connection;
let client: Client;
let link: TemporalLink;

beforeAll(async () => {
  connection = await Connection.connect({ address });
  await connection.workflowService.registerNamespace({ namespace, workflowExecutionRetentionPeriod: msToTs('1 day') });
  client = new Client({ connection, namespace });
  link = linkTemporal({ address, namespace, taskQueue });
  await eventually(() => link.prepare()); // A new namespace takes a while to be known everywhere.
});

afterAll(async () => {
  await client.schedule.getHandle(SWEEP_SCHEDULE).delete();
  await link.close();
  await connection.close();
});

const describeSchedule = () => client.schedule.getHandle(SWEEP_SCHEDULE).describe();

describe('the link to Temporal', () => {
  it('makes the search attributes of case workflows known', async () => {
    const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
    expect(Object.keys(customAttributes)).toEqual(expect.arrayContaining(Object.values(SEARCH_ATTRIBUTES)));
  });

  it('schedules a sweep every five seconds, never two at once', async () => {
    const { spec, policies, action } = await describeSchedule();
    expect(spec.intervals?.map(({ every }) => every)).toEqual([5_000]);
    expect(policies.overlap).toBe('SKIP');
    expect(action).toMatchObject({ workflowType: 'sweepWorkflow', taskQueue });
  });

  it('may prepare as often as it likes, and makes the schedule again when it is gone', async () => {
    await link.prepare();
    await client.schedule.getHandle(SWEEP_SCHEDULE).delete();
    await link.prepare();
    expect((await describeSchedule()).action).toMatchObject({ workflowType: 'sweepWorkflow' });
  });

  it('wakes a case by its id, starting the workflow where none runs', async () => {
    const caseId = randomUUID();
    await link.wakeCase({ caseId, processId: 'test-process' });
    await link.wakeCase({ caseId, processId: 'test-process' });
    const { type, status } = await client.workflow.getHandle(caseId).describe();
    expect({ type, status: status.name }).toEqual({ type: 'test-process', status: 'RUNNING' });
    await client.workflow.getHandle(caseId).terminate();
  });

  it('gives up when nobody answers', async () => {
    const nowhere = linkTemporal({ address: '127.0.0.1:9', namespace });
    await expect(nowhere.prepare()).rejects.toThrow();
    await nowhere.close();
  });
});

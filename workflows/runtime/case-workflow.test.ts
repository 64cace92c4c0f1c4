import { type Client } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { randomUUID } from 'node:crypto';
import { WAKE_SIGNAL } from '#contract';
import { installQuietRuntime } from '../../test/replay/quiet-runtime';
import { bundleSources } from '../../test/replay/source-bundle';
import { FakeCase, fakeJob } from '../../test/replay/fake-case';
import { registerSearchAttributes } from '../../test/replay/register-search-attributes';

const DAY_MS = 86_400_000;
let env: TestWorkflowEnvironment;

beforeAll(async () => {
  installQuietRuntime();
  const path = process.env.TEST_TEMPORAL_TEST_SERVER;
  env = await TestWorkflowEnvironment.createTimeSkipping(path ? { server: { executable: { type: 'existing-path', path } } } : {});
  await registerSearchAttributes(env.connection, 'default');
});

afterAll(() => env.teardown());

const pause = () => new Promise((resolve) => setTimeout(resolve, 50));

interface Run {
  readonly caseId: string;
  readonly client: Client;
  readonly wake: () => Promise<void>;
  readonly result: () => Promise<unknown>;
}

/** Runs the case's workflow on a task queue of its own while `act` lasts. */
async function withCase(fake: FakeCase, act: (run: Run) => Promise<void>): Promise<void> {
  const taskQueue = `case-${randomUUID()}`;
  const worker = await Worker.create({
    connection: env.nativeConnection,
    taskQueue,
    workflowBundle: await bundleSources(),
    activities: fake.activities(),
  });
  const caseId = randomUUID();
  const { client } = env;
  await worker.runUntil(async () => {
    const handle = await client.workflow.start('test-process', { taskQueue, workflowId: caseId, args: [caseId] });
    await act({
      caseId,
      client,
      wake: async () => {
        await client.workflow.signalWithStart('test-process', { taskQueue, workflowId: caseId, args: [caseId], signal: WAKE_SIGNAL });
      },
      result: () => handle.result(),
    });
  });
}

describe('the case workflow', () => {
  it('ends at once when the case is closed, as a late wake of a closed case finds it', async () => {
    const fake = new FakeCase({ open: false });
    await withCase(fake, async ({ result }) => {
      await result();
    });
    expect(fake.settledAt).toHaveLength(1);
  });

  it('runs each job once and settles again when it ends', async () => {
    const fake = new FakeCase({ jobs: [fakeJob(4), fakeJob(5)] });
    fake.onSettle = () => {
      if (fake.ran.length === 2) fake.close();
    };
    await withCase(fake, async ({ result }) => {
      await result();
    });
    expect([...fake.ran].sort()).toEqual([4, 5]);
    expect(fake.failed).toEqual([]);
  });

  it('retries a job as often as the process file says', async () => {
    const fake = new FakeCase({ jobs: [fakeJob(4)] });
    fake.onJob = (_no, attempt) => {
      if (attempt < 3) throw ApplicationFailure.create({ message: 'away', type: 'away' });
      fake.close();
    };
    await withCase(fake, async ({ result }) => {
      await result();
    });
    expect(fake.ran).toEqual([4, 4, 4]);
    expect(fake.failed).toEqual([]);
  });

  it('reports a job whose retries are exhausted, with the code of its failure, and waits on', async () => {
    const fake = new FakeCase({ jobs: [fakeJob(4)] });
    fake.onJob = () => {
      throw ApplicationFailure.create({ message: 'away', type: 'registry-away' });
    };
    fake.onSettle = () => {
      if (fake.failed.length > 0) fake.close();
    };
    await withCase(fake, async ({ result }) => {
      await result();
    });
    expect(fake.ran).toHaveLength(3);
    expect(fake.failed).toEqual([{ no: 4, code: 'registry-away' }]);
  });

  it('does not repeat a job that cannot succeed', async () => {
    const fake = new FakeCase({ jobs: [fakeJob(4)] });
    fake.onJob = () => {
      throw ApplicationFailure.nonRetryable('panel-too-small', 'panel-too-small');
    };
    fake.onSettle = () => {
      if (fake.failed.length > 0) fake.close();
    };
    await withCase(fake, async ({ result }) => {
      await result();
    });
    expect(fake.ran).toHaveLength(1);
    expect(fake.failed).toEqual([{ no: 4, code: 'panel-too-small' }]);
  });

  it('never runs a machine step as a job, whatever topic a process names', async () => {
    const fake = new FakeCase({ jobs: [fakeJob(4, 'settle')] });
    fake.onSettle = () => {
      if (fake.failed.length > 0) fake.close();
    };
    await withCase(fake, async ({ result }) => {
      await result();
    });
    expect(fake.failed).toEqual([{ no: 4, code: 'unknown-topic' }]);
    expect(fake.settledAt).toHaveLength(2);
  });

  it('runs again a job whose incident was resolved, under the same number', async () => {
    const fake = new FakeCase({ jobs: [fakeJob(4)] });
    fake.onJob = () => {
      if (fake.failed.length === 0) throw ApplicationFailure.nonRetryable('away', 'away');
      fake.close();
    };
    fake.onSettle = (_now, times) => {
      if (times === 2) fake.change({ jobs: [fakeJob(4)] });
    };
    await withCase(fake, async ({ result }) => {
      await result();
    });
    expect(fake.ran).toEqual([4, 4]);
  });

  it('settles at the alarm, 365 days later', async () => {
    const fake = new FakeCase();
    let due = 0;
    fake.onSettle = (now) => {
      due ||= now.getTime() + 365 * DAY_MS;
      if (now.getTime() >= due) fake.close();
      else fake.change({ alarmAt: new Date(due).toISOString() });
    };
    await withCase(fake, async ({ result }) => {
      await result();
    });
    expect(fake.settledAt).toHaveLength(2);
    expect(Date.parse(fake.settledAt[1] ?? '')).toBeGreaterThanOrEqual(due);
  });

  it('follows an alarm that a wake moved forward', async () => {
    const fake = new FakeCase();
    let soon = Infinity;
    fake.onSettle = (now, times) => {
      if (now.getTime() >= soon) return fake.close();
      soon = times === 1 ? Infinity : now.getTime() + DAY_MS;
      fake.change({ alarmAt: new Date(now.getTime() + (times === 1 ? 365 : 1) * DAY_MS).toISOString() });
    };
    await withCase(fake, async ({ wake, result }) => {
      while (fake.settledAt.length === 0) await pause();
      await wake();
      await result();
    });
    const [first, last] = [fake.settledAt.at(0) ?? '', fake.settledAt.at(-1) ?? ''];
    expect(Date.parse(last) - Date.parse(first)).toBeLessThan(3 * DAY_MS);
  });

  it('waits longer and longer where an alarm stays in the past, instead of spinning', async () => {
    const fake = new FakeCase({ alarmAt: '2020-01-01T00:00:00.000Z' });
    fake.onSettle = (_now, times) => {
      if (times === 6) fake.close();
    };
    await withCase(fake, async ({ result }) => {
      await result();
    });
    const [first, last] = [fake.settledAt.at(0) ?? '', fake.settledAt.at(-1) ?? ''];
    expect(Date.parse(last) - Date.parse(first)).toBeGreaterThanOrEqual((1 + 2 + 4 + 8 + 16) * 1_000);
  });

  it('does not lose a wake that comes while it settles', async () => {
    const fake = new FakeCase();
    await withCase(fake, async ({ wake, result }) => {
      fake.afterRead = async (times) => {
        if (times > 1) return;
        fake.close();
        await wake();
      };
      await result();
    });
    expect(fake.settledAt.length).toBeGreaterThanOrEqual(2);
  });

  it('leaves a running job alone when a wake lists it again', async () => {
    const fake = new FakeCase({ jobs: [fakeJob(4)] });
    await withCase(fake, async ({ wake, result }) => {
      fake.onJob = async () => {
        const before = fake.settledAt.length;
        await wake();
        while (fake.settledAt.length === before) await pause();
        fake.close();
      };
      await result();
    });
    expect(fake.ran).toEqual([4]);
  });

  it('forgets a job that the case dropped while it ran, without an incident', async () => {
    const fake = new FakeCase({ jobs: [fakeJob(4)] });
    await withCase(fake, async ({ wake, result }) => {
      fake.onJob = async () => {
        fake.change({ jobs: [] });
        const before = fake.settledAt.length;
        await wake();
        while (fake.settledAt.length < before + 2) await pause();
        fake.close();
        await wake();
        throw ApplicationFailure.nonRetryable('too-late', 'too-late');
      };
      await result();
    });
    expect(fake.failed).toEqual([]);
  });

  it('continues as new when its history is long, with the id of the case alone, and goes on', async () => {
    const fake = new FakeCase();
    const rounds = 80;
    fake.onSettle = (now, times) => {
      if (times >= rounds) fake.close();
      else fake.change({ jobs: times % 2 ? [fakeJob(times)] : [], alarmAt: new Date(now.getTime() + 60_000).toISOString() });
    };
    await withCase(fake, async ({ caseId, client, result }) => {
      await result();
      const last = await client.workflow.getHandle(caseId).fetchHistory();
      const started = last.events?.[0]?.workflowExecutionStartedEventAttributes;
      expect(started?.continuedExecutionRunId).toBeTruthy();
      expect(started?.input?.payloads?.map(({ data }) => JSON.parse(Buffer.from(data ?? []).toString()) as unknown)).toEqual([caseId]);
    });
    expect(fake.settledAt.length).toBeGreaterThanOrEqual(rounds);
    expect(fake.failed).toEqual([]);
  });
});

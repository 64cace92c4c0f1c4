import { TestWorkflowEnvironment } from '@temporalio/testing';
import { Worker } from '@temporalio/worker';
import { randomUUID } from 'node:crypto';
import { type Channel, type Delivered, DELIVERY_WORKFLOW, SWEEP_WORKFLOW, WAKE_SIGNAL } from '#contract';
import { installQuietRuntime } from '../../test/replay/quiet-runtime';
import { bundleSources } from '../../test/replay/source-bundle';

let env: TestWorkflowEnvironment;

beforeAll(async () => {
  installQuietRuntime();
  const path = process.env.TEST_TEMPORAL_TEST_SERVER;
  env = await TestWorkflowEnvironment.createTimeSkipping(path ? { server: { executable: { type: 'existing-path', path } } } : {});
});

afterAll(() => env.teardown());

const pause = () => new Promise((resolve) => setTimeout(resolve, 50));

interface Post {
  readonly asked: Channel[];
  /** What each call answers; the last is repeated. */
  readonly answers: (() => Delivered)[];
}

async function withPost(post: Post, act: (taskQueue: string) => Promise<void>): Promise<void> {
  const taskQueue = `delivery-${randomUUID()}`;
  const deliver = (channel: Channel): Promise<Delivered> => {
    post.asked.push(channel);
    const answer = post.answers[post.asked.length - 1] ?? post.answers.at(-1);
    return Promise.resolve(answer?.() ?? { more: false });
  };
  const sweep = () => Promise.resolve({ woken: 2, settled: 3 });
  const worker = await Worker.create({
    connection: env.nativeConnection,
    taskQueue,
    workflowBundle: await bundleSources(),
    activities: { deliver, sweep },
  });
  await worker.runUntil(() => act(taskQueue));
}

async function start(taskQueue: string) {
  return env.client.workflow.start(DELIVERY_WORKFLOW, { taskQueue, workflowId: randomUUID(), args: ['email'] });
}

describe('the delivery workflow', () => {
  it('delivers at once while there is more, then rests until it is woken', async () => {
    const post: Post = { asked: [], answers: [() => ({ more: true }), () => ({ more: false })] };
    await withPost(post, async (taskQueue) => {
      const handle = await start(taskQueue);
      while (post.asked.length < 2) await pause();
      await pause();
      expect(post.asked).toEqual(['email', 'email']);
      await handle.signal(WAKE_SIGNAL);
      while (post.asked.length < 3) await pause();
      await handle.terminate();
    });
  });

  it('tries again by itself at the next attempt of a message that could not go', async () => {
    const post: Post = {
      asked: [],
      answers: [() => ({ more: false, nextAt: new Date(Date.now() + 1_500).toISOString() }), () => ({ more: false })],
    };
    await withPost(post, async (taskQueue) => {
      const begun = Date.now();
      const handle = await start(taskQueue);
      while (post.asked.length < 2) await pause();
      expect(Date.now() - begun).toBeGreaterThan(1_000);
      await handle.terminate();
    });
  });

  it('continues as new before its history is long', async () => {
    const post: Post = { asked: [], answers: [...Array<() => Delivered>(59).fill(() => ({ more: true })), () => ({ more: false })] };
    await withPost(post, async (taskQueue) => {
      const handle = await start(taskQueue);
      while (post.asked.length < 60) await pause();
      const latest = env.client.workflow.getHandle(handle.workflowId);
      expect((await latest.describe()).runId).not.toBe(handle.firstExecutionRunId);
      await latest.terminate();
    });
  });
});

describe('the sweep workflow', () => {
  it('is one sweep and tells what it did', async () => {
    const post: Post = { asked: [], answers: [] };
    await withPost(post, async (taskQueue) => {
      const swept = await env.client.workflow.execute(SWEEP_WORKFLOW, { taskQueue, workflowId: randomUUID() });
      expect(swept).toEqual({ woken: 2, settled: 3 });
    });
  });
});

import { Client, Connection } from '@temporalio/client';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { installQuietRuntime } from '../../../../test/replay/quiet-runtime';
import { bundleSources } from '../../../../test/replay/source-bundle';
import { SWEEP_WORKFLOW } from '#contract';
import { type Log } from '../log';
import { WorkerHost } from './worker-host';

const server = process.env.TEST_TEMPORAL_TEST_SERVER ?? 'temporal-test-server';
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

let port: number;
let running: ChildProcess | undefined;
let host: WorkerHost | undefined;
const lines: string[] = [];
const note = (_fields: object, message: string): void => {
  lines.push(message);
};
const log: Log = { debug: note, info: note, warn: note, error: note };

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port: free } = probe.address() as AddressInfo;
  probe.close();
  return free;
}

function startServer(): void {
  running = spawn(server, [String(port)], { stdio: 'ignore' });
}

async function killServer(): Promise<void> {
  const dead = running && once(running, 'exit');
  running?.kill('SIGKILL');
  await dead;
  running = undefined;
}

async function startHost(sweep: () => Promise<object>): Promise<{ prepared: () => number }> {
  let prepared = 0;
  host = new WorkerHost({
    address: `127.0.0.1:${String(port)}`,
    link: {
      prepare: () => {
        prepared += 1;
        return Promise.resolve();
      },
    },
    log,
    options: {
      namespace: 'default',
      taskQueue: 'host',
      workflowBundle: await bundleSources(),
      activities: { sweep },
      shutdownGraceTime: '5 seconds',
    },
    prepareEvery: 200,
  });
  host.onApplicationBootstrap();
  return { prepared: () => prepared };
}

/** Starts one sweep workflow on the server as soon as it answers. */
async function sweepOn(workflowId: string, given: { readonly toItsEnd: boolean }): Promise<unknown> {
  for (let tries = 0; tries < 600; tries += 1) {
    try {
      const connection = await Connection.connect({ address: `127.0.0.1:${String(port)}`, connectTimeout: 500 });
      try {
        const handle = await new Client({ connection }).workflow.start(SWEEP_WORKFLOW, { taskQueue: 'host', workflowId });
        return given.toItsEnd ? await handle.result() : undefined;
      } finally {
        await connection.close();
      }
    } catch {
      await pause(250); // The server is not up yet.
    }
  }
  return undefined;
}

beforeAll(() => {
  installQuietRuntime();
});

beforeEach(async () => {
  port = await freePort();
  lines.length = 0;
});

afterEach(async () => {
  await host?.beforeApplicationShutdown();
  host = undefined;
  await killServer();
});

describe('the worker host', () => {
  it('waits, and says so, while Temporal is away, and works as soon as it is there', async () => {
    await startHost(() => Promise.resolve({ woken: 1, settled: 0 }));
    while (!lines.some((line) => line.includes('trying again'))) await pause(50);
    startServer();
    expect(await sweepOn('first', { toItsEnd: true })).toEqual({ woken: 1, settled: 0 });
  });

  it('goes on when the server is killed and comes back without its data', async () => {
    startServer();
    const { prepared } = await startHost(() => Promise.resolve({ woken: 1, settled: 0 }));
    expect(await sweepOn('before', { toItsEnd: true })).toBeDefined();
    await killServer();
    const before = prepared();
    startServer();
    expect(await sweepOn('after', { toItsEnd: true })).toEqual({ woken: 1, settled: 0 });
    expect(prepared()).toBeGreaterThan(before);
  });

  it('ends what it has begun before its shutdown is over', async () => {
    startServer();
    let begun = false;
    let ended = false;
    await startHost(async () => {
      begun = true;
      await pause(1_000);
      ended = true;
      return { woken: 0, settled: 0 };
    });
    await sweepOn('slow', { toItsEnd: false });
    while (!begun) await pause(20);
    await host?.beforeApplicationShutdown();
    expect(ended).toBe(true);
  });

  it('stops while it waits for Temporal', async () => {
    await startHost(() => Promise.resolve({ woken: 1, settled: 0 }));
    while (!lines.some((line) => line.includes('trying again'))) await pause(50);
    await host?.beforeApplicationShutdown();
    host = undefined;
  });
});

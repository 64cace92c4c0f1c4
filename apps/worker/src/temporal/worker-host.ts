import { type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker';
import { errorCode } from '../error-code';
import { type Log } from '../log';
import { pause } from '../pause';
import { type TemporalLink } from './temporal-link';

export interface WorkerPlan {
  readonly address: string;
  readonly link: Pick<TemporalLink, 'prepare'>;
  readonly log: Log;
  readonly options: Omit<WorkerOptions, 'connection'>;
  /** How often schedule and search attributes are looked after, ms. */
  readonly prepareEvery?: number;
}

const SHORTEST_MS = 500;
const LONGEST_MS = 10_000;
const PREPARE_MS = 15_000;

/**
 * Keeps one Temporal worker running: waits while Temporal is away, makes a new one when it dies, and looks every few seconds whether
 * the server has lost the schedule with its data. Drains at shutdown, before the pool of PostgreSQL closes in `onApplicationShutdown`.
 */
export class WorkerHost implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly stop = new AbortController();
  private loops: Promise<unknown> = Promise.resolve();

  constructor(private readonly plan: WorkerPlan) {}

  /** Starts in the background: Temporal need not be there. */
  onApplicationBootstrap(): void {
    this.loops = Promise.all([this.keepWorking(), this.keepPrepared()]);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stop.abort();
    await this.loops;
  }

  private async keepWorking(): Promise<void> {
    let wait = SHORTEST_MS;
    while (!this.stop.signal.aborted) {
      const began = Date.now();
      try {
        await this.workUntilStopped();
      } catch (error) {
        this.plan.log.warn({ code: errorCode(error), wait }, 'Temporal worker is not running, trying again');
      }
      if (Date.now() - began > LONGEST_MS) wait = SHORTEST_MS;
      await pause(wait, this.stop.signal);
      wait = Math.min(2 * wait, LONGEST_MS);
    }
  }

  private async workUntilStopped(): Promise<void> {
    const { address, link, log, options } = this.plan;
    const connection = await NativeConnection.connect({ address });
    try {
      await link.prepare();
      const worker = await Worker.create({ ...options, connection });
      log.info({ taskQueue: options.taskQueue }, 'Temporal worker is running');
      await worker.runUntil(
        new Promise<void>((resolve) => {
          if (this.stop.signal.aborted) resolve();
          else
            this.stop.signal.addEventListener(
              'abort',
              () => {
                resolve();
              },
              { once: true },
            );
        }),
      );
    } finally {
      await connection.close();
    }
  }

  private async keepPrepared(): Promise<void> {
    for (;;) {
      await pause(this.plan.prepareEvery ?? PREPARE_MS, this.stop.signal);
      if (this.stop.signal.aborted) return;
      try {
        await this.plan.link.prepare();
      } catch (error) {
        this.plan.log.warn({ code: errorCode(error) }, 'Temporal is away');
      }
    }
  }
}

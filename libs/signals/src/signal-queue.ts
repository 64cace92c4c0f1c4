import { type Signal, type SignalLog } from './signal';

/** What bounds the queue; times in milliseconds. */
export interface SignalLimits {
  readonly concurrency: number;
  readonly queued: number;
  /** How long nothing is sent after a send that did not reach Temporal. */
  readonly pause: number;
  /** How long `close` waits for what is queued. */
  readonly drain: number;
}

interface Options {
  /** True: arrived, or refused for a reason of its own. False: Temporal is away. Must not take for ever. */
  readonly send: (signal: Signal) => Promise<boolean>;
  readonly limits: SignalLimits;
  readonly log: SignalLog;
}

/** Sends signals one id at a time beside the request that caused them; what it drops is left to the sweep, as the wake row stays. */
export class SignalQueue {
  private readonly waiting = new Map<string, Signal>();
  private running = 0;
  private paused?: NodeJS.Timeout;
  /** One after a failure, until something arrives again: a server that is away costs one call a pause. */
  private width: number;
  private closed = false;
  private whenIdle?: () => void;

  constructor(private readonly options: Options) {
    this.width = options.limits.concurrency;
  }

  /** Queues the signal unless one with the same id waits already, or the queue is full or closed. Never throws. */
  offer(signal: Signal): void {
    if (this.closed || this.waiting.has(signal.workflowId)) return;
    if (this.waiting.size >= this.options.limits.queued) return;
    this.waiting.set(signal.workflowId, signal);
    this.pump();
  }

  /** Stops taking signals and waits, for no longer than `drain`, until the queued ones are sent. */
  async close(): Promise<void> {
    this.closed = true;
    if (this.paused) this.waiting.clear();
    if (!this.isIdle()) await this.waitForIdle();
    this.waiting.clear();
    clearTimeout(this.paused);
  }

  private waitForIdle(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.options.limits.drain);
      this.whenIdle = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  private isIdle(): boolean {
    return this.running === 0 && this.waiting.size === 0;
  }

  private pump(): void {
    for (const [id, signal] of this.waiting) {
      if (this.paused || this.running >= this.width) return;
      this.waiting.delete(id);
      this.running += 1;
      void this.send(signal);
    }
  }

  private async send(signal: Signal): Promise<void> {
    const arrived = await this.options.send(signal).catch((error: unknown) => {
      this.options.log.warn({ err: error, workflowId: signal.workflowId }, 'signal not sent');
      return false;
    });
    this.running -= 1;
    if (arrived) this.width = this.options.limits.concurrency;
    else this.pause();
    this.pump();
    if (this.isIdle()) this.whenIdle?.();
  }

  private pause(): void {
    this.width = 1;
    if (this.closed) this.waiting.clear();
    if (this.paused || this.closed) return;
    this.options.log.warn({ pause: this.options.limits.pause }, 'Temporal is away: wakes wait in PostgreSQL for the sweep');
    this.paused = setTimeout(() => {
      this.paused = undefined;
      this.pump();
    }, this.options.limits.pause);
    this.paused.unref();
  }
}

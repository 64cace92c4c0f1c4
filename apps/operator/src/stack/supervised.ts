import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './progress';
import { isRunning, stopProcess, type ProcessMark } from './process-mark';

/** A process that is to run until it is told to stop. */
export interface ServicePlan {
  readonly name: string;
  /** Starts it and resolves when it is ready. */
  readonly launch: () => Promise<ProcessMark>;
  readonly stopSignal: NodeJS.Signals;
  /** Time to stop in, milliseconds. */
  readonly graceMs: number;
}

/** A running process under watch. */
export interface Service {
  readonly name: string;
  /** The process that runs now. */
  mark(): ProcessMark;
  stop(): Promise<void>;
}

const LOOK_MS = 250;
const FIRST_PAUSE_MS = 250;
const LONGEST_PAUSE_MS = 30_000;
/** A process that lived so long is no longer failing. */
const HEALTHY_MS = 60_000;

/** Starts a process and starts it again whenever it dies, pausing longer each time it dies young. */
export async function superviseService(plan: ServicePlan): Promise<Service> {
  let mark = await plan.launch();
  let stopping = false;
  let pause = FIRST_PAUSE_MS;
  let since = Date.now();

  const restart = async (): Promise<void> => {
    if (Date.now() - since > HEALTHY_MS) pause = FIRST_PAUSE_MS;
    say(`${plan.name} (process ${mark.pid}) is gone; starting it again in ${pause / 1_000} s`);
    await sleep(pause);
    pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    if (stopping) return;
    since = Date.now();
    mark = await plan.launch();
    say(`${plan.name} runs again (process ${mark.pid})`);
  };
  const watch = async (): Promise<void> => {
    while (!stopping) {
      await sleep(LOOK_MS);
      if (!stopping && !isRunning(mark)) await restart().catch(tellFailure);
    }
  };
  const tellFailure = (error: unknown): void => {
    say(`${plan.name} did not start: ${error instanceof Error ? error.message : 'unknown reason'}`);
  };
  const watching = watch();
  return {
    name: plan.name,
    mark: () => mark,
    async stop() {
      stopping = true;
      await watching;
      await stopProcess(mark, plan.stopSignal, plan.graceMs);
    },
  };
}

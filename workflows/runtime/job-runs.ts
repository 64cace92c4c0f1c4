import { CancellationScope, isCancellation, scheduleActivity, type ActivityOptions } from '@temporalio/workflow';
import { FIXED_ACTIVITIES, type SettledJob } from '#contract';
import { failureCode } from './failure-code';
import { failJob } from './fixed-activities';
import { durationMs } from './iso-duration';

/** The jobs of one case that run now. */
export interface JobRuns {
  /** Starts the jobs that do not run yet and cancels those that the case no longer has. */
  keep(jobs: readonly SettledJob[]): void;
  none(): boolean;
}

/** Each job runs once at a time; `onEnd` is called whenever one ends, however it ends. */
export function createJobRuns(caseId: string, onEnd: () => void): JobRuns {
  const running = new Map<number, CancellationScope>();
  const start = (job: SettledJob): void => {
    const scope = new CancellationScope();
    running.set(job.no, scope);
    void scope
      .run(() => runToItsEnd(caseId, job))
      .then(() => {
        running.delete(job.no);
        onEnd();
      });
  };
  return {
    keep(jobs) {
      const wanted = new Set(jobs.map(({ no }) => no));
      for (const [no, scope] of running) if (!wanted.has(no)) scope.cancel();
      for (const job of jobs) if (!running.has(job.no)) start(job);
    },
    none: () => running.size === 0,
  };
}

/** The activity hands its result to the case itself; what is learned here is only that it ended. */
async function runToItsEnd(caseId: string, job: SettledJob): Promise<void> {
  try {
    const failure = await attempt(caseId, job);
    if (failure !== undefined) await failJob(caseId, job.no, failure);
  } catch (error) {
    if (!isCancellation(error)) throw error;
  }
}

/** Undefined when the job is done, else the code of what made it fail for good. */
async function attempt(caseId: string, job: SettledJob): Promise<string | undefined> {
  if (FIXED_ACTIVITIES.some((name) => name === job.topic)) return 'unknown-topic';
  try {
    await scheduleActivity(job.topic, [caseId, job.no], optionsOf(job));
    return undefined;
  } catch (error) {
    if (isCancellation(error)) throw error;
    return failureCode(error);
  }
}

function optionsOf({ no, element, elementName, retries }: SettledJob): ActivityOptions {
  const initialInterval = durationMs(retries.initialInterval, 2_000);
  return {
    activityId: `job-${no}`,
    summary: elementName ?? element,
    startToCloseTimeout: '10 minutes',
    heartbeatTimeout: '15 seconds',
    retry: {
      maximumAttempts: Math.max(retries.attempts, 1),
      initialInterval,
      maximumInterval: Math.max(durationMs(retries.maximumInterval, 300_000), initialInterval),
    },
  };
}

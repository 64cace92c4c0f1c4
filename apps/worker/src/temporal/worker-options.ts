import { type WorkerOptions } from '@temporalio/worker';
import { randomBytes } from 'node:crypto';
import { TASK_QUEUE } from '#contract';
import { codedFailures } from '../activities/coded-failures';
import { type Log } from '../log';

/** What differs between a worker in production and one under test. */
export interface WorkerShape {
  readonly namespace: string;
  readonly activities: object;
  readonly workflowBundle: NonNullable<WorkerOptions['workflowBundle']>;
  /** Activities at once: no more than there are connections to PostgreSQL. */
  readonly activitiesAtOnce: number;
  readonly log: Log;
  readonly taskQueue?: string;
}

/** Four hundred cached workflows held 100 MB more than fifty; one that is not cached costs the replay of at most 300 events. */
const CACHED_WORKFLOWS = 50;

/** Options of the Temporal worker; its identity names no host. */
export function workerOptions(shape: WorkerShape): Omit<WorkerOptions, 'connection'> {
  return {
    namespace: shape.namespace,
    taskQueue: shape.taskQueue ?? TASK_QUEUE,
    identity: `huiban-worker-${randomBytes(4).toString('hex')}`,
    workflowBundle: shape.workflowBundle,
    activities: shape.activities,
    interceptors: { activity: [codedFailures(shape.log)] },
    maxConcurrentActivityTaskExecutions: shape.activitiesAtOnce,
    maxCachedWorkflows: CACHED_WORKFLOWS,
    shutdownGraceTime: '5 seconds',
    shutdownForceTime: '20 seconds',
  };
}

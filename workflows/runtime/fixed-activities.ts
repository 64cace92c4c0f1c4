import { proxyActivities } from '@temporalio/workflow';
import { type FixedActivities } from '#contract';

/** Never given up: while PostgreSQL is away the workflow waits for it. */
const FOR_EVER = { initialInterval: '1 second', maximumInterval: '30 seconds' };

/** Short steps on PostgreSQL; its own statement timeout lies below theirs. */
export const { settle, failJob } = proxyActivities<Pick<FixedActivities, 'settle' | 'failJob'>>({
  startToCloseTimeout: '10 seconds',
  retry: FOR_EVER,
});

/** Longer work that heartbeats, so that another worker takes over soon from one that died. */
export const { deliver, sweep, migrateCases, workRoster, fallDue, workBulkRun, playScenarios } = proxyActivities<
  Pick<FixedActivities, 'deliver' | 'sweep' | 'migrateCases' | 'workRoster' | 'fallDue' | 'workBulkRun' | 'playScenarios'>
>({
  startToCloseTimeout: '5 minutes',
  heartbeatTimeout: '15 seconds',
  retry: FOR_EVER,
});

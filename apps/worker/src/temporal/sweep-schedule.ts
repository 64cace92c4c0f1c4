import { type Client, ScheduleAlreadyRunning, type ScheduleOptions, ScheduleOverlapPolicy } from '@temporalio/client';
import { SWEEP_SCHEDULE, SWEEP_WORKFLOW } from '#contract';

/** A sweep every few seconds, never two at once; sweeps that were missed are not made up for. */
function sweepSchedule(taskQueue: string) {
  return {
    spec: { intervals: [{ every: '5 seconds' }] },
    action: { type: 'startWorkflow', workflowType: SWEEP_WORKFLOW, workflowId: SWEEP_SCHEDULE, taskQueue },
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '10 seconds' },
  } as const satisfies Omit<ScheduleOptions, 'scheduleId'>;
}

/** Creates the schedule of the sweep where there is none; one that exists is left as it is. */
export async function ensureSweepSchedule(client: Client, taskQueue: string): Promise<void> {
  try {
    await client.schedule.create({ scheduleId: SWEEP_SCHEDULE, ...sweepSchedule(taskQueue) });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
  }
}

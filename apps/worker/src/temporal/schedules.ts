import { type Client, ScheduleAlreadyRunning, type ScheduleOptions, ScheduleOverlapPolicy } from '@temporalio/client';
import { RECORDS_SCHEDULE, RECORDS_WORKFLOW, SWEEP_SCHEDULE, SWEEP_WORKFLOW } from '#contract';

/** What runs by itself: how often, and the workflow that each schedule of its name starts. */
const SCHEDULES = [
  { id: SWEEP_SCHEDULE, workflowType: SWEEP_WORKFLOW, every: '5 seconds', catchupWindow: '10 seconds' },
  { id: RECORDS_SCHEDULE, workflowType: RECORDS_WORKFLOW, every: '1 minute', catchupWindow: '1 minute' },
] as const;

/** Never two runs at once; runs that were missed are not made up for, since each does all that is due. */
function optionsOf({ id, workflowType, every, catchupWindow }: (typeof SCHEDULES)[number], taskQueue: string) {
  return {
    scheduleId: id,
    spec: { intervals: [{ every }] },
    action: { type: 'startWorkflow', workflowType, workflowId: id, taskQueue },
    policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow },
  } as const satisfies ScheduleOptions;
}

/** Creates the schedules that there are not; one that exists is left as it is. */
export async function ensureSchedules(client: Client, taskQueue: string): Promise<void> {
  for (const schedule of SCHEDULES) {
    try {
      await client.schedule.create(optionsOf(schedule, taskQueue));
    } catch (error) {
      if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    }
  }
}

import { allHandlersFinished, condition, continueAsNew, setHandler } from '@temporalio/workflow';
import { createAlarm } from './alarm';
import { createBell } from './bell';
import { settle } from './fixed-activities';
import { isHistoryLong } from './history-length';
import { createJobRuns } from './job-runs';
import { tellStory } from './story';
import { wakeSignal } from './wake-signal';

/**
 * Keeps one case in motion: settle, run its jobs, wait for a wake, a job's end or the alarm, and again until it is closed.
 * PostgreSQL knows the case; nothing here is state that could not be lost.
 */
export async function caseWorkflow(caseId: string): Promise<void> {
  const bell = createBell();
  setHandler(wakeSignal, bell.ring);
  const setAlarm = createAlarm(bell.ring);
  const jobs = createJobRuns(caseId, bell.ring);
  for (;;) {
    bell.hush();
    const settled = await settle(caseId, new Date().toISOString());
    if (!settled.open) return;
    tellStory(settled);
    jobs.keep(settled.jobs);
    setAlarm(settled.alarmAt);
    await bell.rung();
    if (jobs.none() && isHistoryLong()) await startOver(caseId);
  }
}

async function startOver(caseId: string): Promise<never> {
  await condition(allHandlersFinished);
  return continueAsNew<typeof caseWorkflow>(caseId);
}

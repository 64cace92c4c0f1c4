import { allHandlersFinished, condition, continueAsNew, setHandler } from '@temporalio/workflow';
import { workBulkRun } from './fixed-activities';
import { isHistoryLong } from './history-length';
import { wakeSignal } from './wake-signal';

/** Keeps one bulk run in motion until it rests: done or cancelled. PostgreSQL knows which items are left; a wake starts it again where it died. */
export async function bulkRunWorkflow(bulkRunId: string): Promise<void> {
  let wakes = 0;
  setHandler(wakeSignal, () => {
    wakes += 1;
  });
  for (;;) {
    const known = wakes;
    const { more } = await workBulkRun(bulkRunId);
    // A wake that came meanwhile may be an order that the activity has not seen.
    if (!more && wakes === known) return;
    if (isHistoryLong()) await startOver(bulkRunId);
  }
}

async function startOver(bulkRunId: string): Promise<never> {
  await condition(allHandlersFinished);
  return continueAsNew<typeof bulkRunWorkflow>(bulkRunId);
}

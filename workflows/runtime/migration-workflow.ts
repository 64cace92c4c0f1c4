import { allHandlersFinished, condition, continueAsNew, setHandler } from '@temporalio/workflow';
import { migrateCases } from './fixed-activities';
import { isHistoryLong } from './history-length';
import { wakeSignal } from './wake-signal';

/**
 * Keeps one migration of cases in motion until it rests: done, paused or stopped. PostgreSQL knows which cases are left; whoever starts or resumes
 * it wakes this workflow, or starts it again.
 */
export async function migrationWorkflow(migrationId: string): Promise<void> {
  let wakes = 0;
  setHandler(wakeSignal, () => {
    wakes += 1;
  });
  for (;;) {
    const known = wakes;
    const { more } = await migrateCases(migrationId);
    // A wake that came meanwhile may be a resumption that the activity has not seen.
    if (!more && wakes === known) return;
    if (isHistoryLong()) await startOver(migrationId);
  }
}

async function startOver(migrationId: string): Promise<never> {
  await condition(allHandlersFinished);
  return continueAsNew<typeof migrationWorkflow>(migrationId);
}

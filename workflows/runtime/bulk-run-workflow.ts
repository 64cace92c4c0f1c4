import { allHandlersFinished, condition, continueAsNew } from '@temporalio/workflow';
import { workBulkRun } from './fixed-activities';
import { keepWorking } from './keep-working';

/** Keeps one bulk run in motion until it rests: done or cancelled. PostgreSQL knows which items are left; a wake starts it again where it died. */
export async function bulkRunWorkflow(bulkRunId: string): Promise<void> {
  if ((await keepWorking(() => workBulkRun(bulkRunId))) === 'rests') return;
  await condition(allHandlersFinished);
  await continueAsNew<typeof bulkRunWorkflow>(bulkRunId);
}

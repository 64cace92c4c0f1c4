import { allHandlersFinished, condition, continueAsNew } from '@temporalio/workflow';
import { migrateCases } from './fixed-activities';
import { keepWorking } from './keep-working';

/**
 * Keeps one migration of cases in motion until it rests: done, paused or stopped. PostgreSQL knows which cases are left; whoever starts or resumes
 * it wakes this workflow, or starts it again.
 */
export async function migrationWorkflow(migrationId: string): Promise<void> {
  if ((await keepWorking(() => migrateCases(migrationId))) === 'rests') return;
  await condition(allHandlersFinished);
  await continueAsNew<typeof migrationWorkflow>(migrationId);
}

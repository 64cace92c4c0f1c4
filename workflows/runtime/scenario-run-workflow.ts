import { allHandlersFinished, condition, continueAsNew } from '@temporalio/workflow';
import { playScenarios } from './fixed-activities';
import { keepWorking } from './keep-working';

/** Keeps one scenario run in motion until every story was played or somebody stopped it; PostgreSQL knows which are left. */
export async function scenarioRunWorkflow(scenarioRunId: string): Promise<void> {
  if ((await keepWorking(() => playScenarios(scenarioRunId))) === 'rests') return;
  await condition(allHandlersFinished);
  await continueAsNew<typeof scenarioRunWorkflow>(scenarioRunId);
}

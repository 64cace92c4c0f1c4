import { allHandlersFinished, condition, continueAsNew } from '@temporalio/workflow';
import { workRoster } from './fixed-activities';
import { keepWorking } from './keep-working';

/** Keeps one roster in motion until it rests: done, refused, discarded or waiting for somebody's word; whoever gives it wakes this workflow. */
export async function rosterWorkflow(rosterId: string): Promise<void> {
  if ((await keepWorking(() => workRoster(rosterId))) === 'rests') return;
  await condition(allHandlersFinished);
  await continueAsNew<typeof rosterWorkflow>(rosterId);
}

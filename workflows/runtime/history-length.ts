import { workflowInfo } from '@temporalio/workflow';

/**
 * Events after which a run continues as new: replaying them costs about a tenth of a second at each cache miss.
 * Changing it breaks the replay of running workflows: guard a change with `patched`.
 */
const LONG = 300;

/** Whether this run should end and continue as new. */
export function isHistoryLong(): boolean {
  const { historyLength, continueAsNewSuggested } = workflowInfo();
  return continueAsNewSuggested || historyLength >= LONG;
}

import { asyncLocalStorage } from '@temporalio/activity';

/** Id of the workflow whose activity is being done; undefined outside of activities. */
export function currentWorkflowId(): string | undefined {
  return asyncLocalStorage.getStore()?.info.workflowExecution?.workflowId;
}

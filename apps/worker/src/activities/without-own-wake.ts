import { currentWorkflowId } from './current-workflow-id';

interface Hint {
  readonly caseId: string;
  readonly wake: boolean;
}

/** A workflow settles again after each of its activities: waking it for what its own activity did would only double that. */
export function withoutOwnWake<T extends Hint>(afterCommit: (hint: T) => void): (hint: T) => void {
  return (hint) => {
    afterCommit(hint.caseId === currentWorkflowId() ? { ...hint, wake: false } : hint);
  };
}

import { type DatedTask, type LockedCase } from '#store';
import { type Command } from '../command';
import { type CaseDraft } from '../draft/case-draft';
import { type Refusal } from '../outcome';
import { completeJob, failJob } from './complete-job';
import { completeTask } from './complete-task';
import { type Applied } from './applied';
import { assignTask, handTask } from './hand-task';
import { receiveMessage } from './receive-message';
import { replan } from './replan';
import { retryIncident } from './retry-incident';
import { withdraw } from './withdraw';

/** Open tasks with a deadline; read for `replan` only. */
interface WithDates {
  readonly datedTasks: readonly DatedTask[];
}

const appliedTo = (draft: CaseDraft, refused: Refusal | undefined): Applied => refused ?? { ok: true, draft };

/** What names a task is told of the task itself. */
const isOver = (draft: CaseDraft, command: Command): boolean => draft.row.status === 'closed' && !('task' in command);

/** Applies one command to a draft that is its own: the draft is half-changed after a refusal. */
export function applyCommand(draft: CaseDraft, command: Command, locked: LockedCase & WithDates): Applied {
  if (isOver(draft, command)) return { ok: false, code: 'case-closed' };
  switch (command.kind) {
    case 'claim-task':
    case 'release-task':
      return appliedTo(draft, handTask(draft, command, locked));
    case 'assign-task':
      return appliedTo(draft, assignTask(draft, command, locked));
    case 'complete-task':
      return appliedTo(draft, completeTask(draft, command, locked));
    case 'receive-message':
      return appliedTo(draft, receiveMessage(draft, command, locked));
    case 'complete-job':
      return completeJob(draft, command);
    case 'fail-job':
      return failJob(draft, command);
    case 'retry-incident':
      return retryIncident(draft, command);
    case 'withdraw':
      return appliedTo(draft, withdraw(draft, command));
    case 'replan':
      return replan(draft, locked.datedTasks);
  }
}

import { type TaskRow } from '#store';
import { type CaseDraft } from '../draft/case-draft';

/** Has the task written as it is to be, and its offers with it where the owner is another one. */
export function changeTask(draft: CaseDraft, before: TaskRow, after: TaskRow): void {
  draft.change.tasksChanged.push(after);
  if (before.ownerId !== after.ownerId) draft.change.offersOwned.push({ taskNo: after.no, ownerId: after.ownerId });
}

import { type TaskRow } from '#store';
import { type CaseDraft, keepSide } from '../draft/case-draft';
import { sideOf } from '../draft/side-work';

/** Has the task written as it is to be, and its offers with it where the owner is another one. */
export function changeTask(draft: CaseDraft, before: TaskRow, after: TaskRow): void {
  draft.change.tasksChanged.push(after);
  if (before.ownerId === after.ownerId) return;
  draft.change.offersOwned.push({ taskNo: after.no, ownerId: after.ownerId });
  if (draft.side.tasks[after.no] !== undefined) keepSide(draft, after.no, { ...sideOf(draft.side, after.no), ownerId: after.ownerId });
}

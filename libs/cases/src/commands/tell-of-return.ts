import { type OutboxRow } from '#store';
import { type CaseDraft } from '../draft/case-draft';
import { tellAboutTask } from '../draft/tell-about-task';
import { partiesOf } from '../parties';
import { type ReadBeside } from '../read-beside';

/** Tasks that a draft has cancelled, and how many it has opened. */
export interface TasksBefore {
  readonly cancelled: ReadonlySet<number>;
  readonly opened: number;
}

/** Looks before a step, so that one knows afterwards what the step did. */
export function tasksBefore({ change }: CaseDraft): TasksBefore {
  return { cancelled: cancelledIn(change), opened: change.tasksOpened.length };
}

function cancelledIn({ tasksChanged }: CaseDraft['change']): ReadonlySet<number> {
  return new Set(tasksChanged.filter(({ status }) => status === 'cancelled').map(({ no }) => no));
}

/** What a return was, and what had happened before it in the same transaction. */
interface Told extends Pick<ReadBeside, 'around'> {
  readonly notice: 'task-sent-back' | 'task-taken-back';
  readonly title: string;
  readonly actor: string;
  readonly reason: string;
  readonly before: TasksBefore;
}

/** Tells the owners of cancelled tasks that these are gone, and whoever has a task anew why; never whoever went back. */
export function tellOfReturn(draft: CaseDraft, { notice, title, actor, reason, before, around }: Told): void {
  const { seq } = draft.row;
  const cancelled = cancelledIn(draft.change);
  for (const task of around) {
    if (!cancelled.has(task.no) || before.cancelled.has(task.no) || task.ownerId === undefined || task.ownerId === actor) continue;
    tellAboutTask(
      draft,
      { element: task.element },
      { seq, notice, to: [{ person: task.ownerId }], says: { title, body: '因退回或撤回已取消，无需再办' } },
    );
  }
  for (const task of draft.change.tasksOpened.slice(before.opened)) {
    const to = addressesOf(draft, task).filter(({ person }) => person !== actor);
    tellAboutTask(draft, task, { seq, notice, to, says: { title, body: `须重新办理，原因：${reason}` } });
  }
}

function addressesOf(
  { row, change }: CaseDraft,
  task: { readonly no: number; readonly ownerId?: string; readonly forApplicant: boolean },
): readonly Pick<OutboxRow, 'person' | 'organisationId' | 'post'>[] {
  if (task.forApplicant) return partiesOf(row).map((person) => ({ person }));
  if (task.ownerId !== undefined) return [{ person: task.ownerId }];
  return change.offersOpened.filter(({ taskNo }) => taskNo === task.no).map(({ organisationId, post }) => ({ organisationId, post }));
}

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
  readonly notice: keyof typeof SAYS;
  readonly actor: string;
  readonly reason: string;
  readonly before: TasksBefore;
}

const SAYS = {
  'task-sent-back': { title: '退回', gone: '因退回或撤回已取消，无需再办', anew: '须重新办理' },
  'task-taken-back': { title: '撤回', gone: '因退回或撤回已取消，无需再办', anew: '须重新办理' },
  'token-moved': { title: '环节调整', gone: '因环节调整已取消，无需再办', anew: '由运维人员调整至此办理' },
  'case-withdrawn': { title: '申请撤回', gone: '因申请撤回已取消，无需再办', anew: '' },
  'case-cancelled': { title: '终止', gone: '因办件终止已取消，无需再办', anew: '' },
} as const;

/** Tells the owners of cancelled tasks that these are gone, and whoever has a task anew why; never whoever went back. */
export function tellOfReturn(draft: CaseDraft, { notice, actor, reason, before, around }: Told): void {
  const { seq } = draft.row;
  const { title, gone, anew } = SAYS[notice];
  const cancelled = cancelledIn(draft.change);
  for (const task of around) {
    if (!cancelled.has(task.no) || before.cancelled.has(task.no) || task.ownerId === undefined || task.ownerId === actor) continue;
    tellAboutTask(draft, { element: task.element }, { seq, notice, to: [{ person: task.ownerId }], says: { title, body: gone } });
  }
  for (const task of draft.change.tasksOpened.slice(before.opened)) {
    const to = addressesOf(draft, task).filter(({ person }) => person !== actor);
    tellAboutTask(draft, task, { seq, notice, to, says: { title, body: `${anew}，原因：${reason}` } });
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

import { type LockedCase, type TaskRow } from '#store';
import { judge } from '#tasks';
import { type Command } from '../command';
import { builtIn } from '../definition/built-in-parameters';
import { appendAudit, startNote } from '../draft/audit-note';
import { type CaseDraft } from '../draft/case-draft';
import { tellAboutTask } from '../draft/tell-about-task';
import { type Refusal } from '../outcome';
import { partiesOf } from '../parties';
import { taskFactsOf, taskNow } from '../task-facts';

const HOUR_MS = 3_600_000;

/** Tells whoever has the task, or else whom it is offered to, to hurry (催办); the caller has made sure that the actor may read the case. */
export function urgeTask(draft: CaseDraft, { actor }: Extract<Command, { kind: 'urge-task' }>, locked: LockedCase): Refusal | undefined {
  const task = taskNow(draft, locked);
  if (task === undefined) return { ok: false, code: 'unknown-task' };
  const judgement = judge('urge', taskFactsOf(draft, task, locked.offers), actor);
  if (!judgement.ok) return judgement;
  draft.change.tasksChanged.push({ ...task, urgeAgainAt: new Date(draft.now.getTime() + Number(builtIn('urgeHours', draft)) * HOUR_MS) });
  tellAboutTask(draft, task, { notice: 'task-urged', to: askedOf(draft, task, locked), says: SAYS });
  appendAudit(draft, startNote({ kind: 'task-urged', actor: actor.personId, element: task.element, given: { task: task.no } }));
  return undefined;
}

const SAYS = { title: '催办', body: '已被催办，请尽快办理' } as const;

/** The owner, the parties, or the holders of the posts that it is offered to. */
function askedOf(draft: CaseDraft, { ownerId, forApplicant }: TaskRow, { offers }: LockedCase) {
  if (forApplicant) return partiesOf(draft.row).map((person) => ({ person }));
  return ownerId === undefined ? offers.map(({ organisationId, post }) => ({ organisationId, post })) : [{ person: ownerId }];
}

import { type ElementId } from '#bpmn';
import { type LockedCase, type TaskAround } from '#store';
import { judge } from '#tasks';
import { type Command } from '../command';
import { startNote } from '../draft/audit-note';
import { type CaseDraft, notePerformers } from '../draft/case-draft';
import { takeStep } from '../draft/take-step';
import { type Refusal } from '../outcome';
import { type ReadBeside } from '../read-beside';
import { taskFactsOf, taskNow } from '../task-facts';
import { delegatorOf } from './completion';
import { tasksBefore, tellOfReturn } from './tell-of-return';

/**
 * The owner goes back to an earlier step (退回) with a reason. Whoever did that step last gets it again, where still in the post for it; on the
 * way straight back, so does everybody whose task is stopped. Sending back is an act at the step: its performer is kept apart like any other.
 */
export function sendBackTask(
  draft: CaseDraft,
  command: Extract<Command, { kind: 'send-back-task' }>,
  locked: LockedCase & ReadBeside,
): Refusal | undefined {
  const { actor, to, secondPass, reason } = command;
  const task = taskNow(draft, locked);
  if (task === undefined) return { ok: false, code: 'unknown-task' };
  const judgement = judge('send-back', taskFactsOf(draft, task, locked.offers), actor);
  if (!judgement.ok) return judgement;
  notePerformers(draft, task.element, [actor.personId, ...delegatorOf(task)]);
  const note = startNote({
    kind: 'task-sent-back',
    actor: actor.personId,
    element: task.element,
    given: { task: task.no, to, secondPass, reason },
  });
  const before = tasksBefore(draft);
  const target = to as ElementId;
  const owners = ownersOf(locked.around);
  const assignee = lastPerformer(draft, locked.around, to);
  const refused = takeStep(draft, { kind: 'sent-back', from: task.no, to: target, secondPass, owners, assignee }, { note });
  if (refused !== undefined) return refused;
  tellOfReturn(draft, { around: locked.around, before, notice: 'task-sent-back', actor: actor.personId, reason });
  return undefined;
}

function ownersOf(around: readonly TaskAround[]): Readonly<Record<number, string>> {
  const owned = around.flatMap(({ no, status, ownerId }) =>
    status === 'completed' || ownerId === undefined ? [] : [[no, ownerId] as const],
  );
  return Object.fromEntries(owned);
}

/** Who did the element last and holds one of its posts still. */
function lastPerformer({ definition }: CaseDraft, around: readonly TaskAround[], element: string): string | undefined {
  const last = around.find((task) => task.element === element && task.status === 'completed');
  const node = definition.graph.nodes[element];
  if (last === undefined || node?.type !== 'userTask') return undefined;
  return node.candidates.some(({ post }) => last.ownersPosts.includes(post)) ? last.ownerId : undefined;
}

import { type LockedCase } from '#store';
import { judge } from '#tasks';
import { type Command } from '../command';
import { appendAudit, startNote } from '../draft/audit-note';
import { type CaseDraft } from '../draft/case-draft';
import { type Refusal } from '../outcome';
import { forAbsent, taskFactsOf, taskNow } from '../task-facts';
import { changeTask } from './change-task';

/** The owner puts a task off until a day begins in China, with a reason; its deadline and the clocks of the case go on. */
export function holdTask(draft: CaseDraft, command: Extract<Command, { kind: 'hold-task' }>, locked: LockedCase): Refusal | undefined {
  const task = taskNow(draft, locked);
  if (task === undefined) return { ok: false, code: 'unknown-task' };
  const { actor, until, reason } = command;
  const judgement = judge('hold', taskFactsOf(draft, task, locked.offers), actor);
  if (!judgement.ok) return judgement;
  const heldUntil = new Date(`${until}T00:00:00+08:00`);
  if (!(heldUntil > draft.now)) return { ok: false, code: 'date-passed' };
  changeTask(draft, task, { ...task, status: judgement.next, heldUntil });
  appendAudit(
    draft,
    startNote({
      kind: 'task-held',
      actor: actor.personId,
      element: task.element,
      given: { task: task.no, until, reason, ...forAbsent(judgement) },
    }),
  );
  return undefined;
}

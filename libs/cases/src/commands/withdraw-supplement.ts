import { type LockedCase } from '#store';
import { judge } from '#tasks';
import { type Command } from '../command';
import { appendAudit, startNote } from '../draft/audit-note';
import { type CaseDraft } from '../draft/case-draft';
import { dropSide } from '../draft/hanging-task';
import { deriveClocks } from '../draft/record-clock';
import { type Refusal } from '../outcome';
import { forAbsent, taskFactsOf, taskNow } from '../task-facts';

/** The owner, or somebody who may assign, asks the applicant for nothing any more; the task goes on, and the request still counts as made. */
export function withdrawSupplement(
  draft: CaseDraft,
  { actor, task: no }: Extract<Command, { kind: 'withdraw-supplement' }>,
  locked: LockedCase,
): Refusal | undefined {
  const task = taskNow(draft, locked);
  if (task === undefined) return { ok: false, code: 'unknown-task' };
  const judgement = judge('withdraw-supplement', taskFactsOf(draft, task, locked.offers), actor);
  if (!judgement.ok) return judgement;
  const before = new Map(draft.clocks);
  dropSide(draft, no, task.element);
  draft.change.tasksChanged.push({ ...task, awaits: undefined });
  appendAudit(
    draft,
    startNote({ kind: 'supplement-withdrawn', actor: actor.personId, element: task.element, given: { task: no, ...forAbsent(judgement) } }),
  );
  const obstacle = deriveClocks(draft, before);
  return obstacle && { ok: false, code: obstacle.code, reason: `${obstacle.element ?? ''}: ${obstacle.reason}` };
}

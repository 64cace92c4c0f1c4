import { type Actor } from '#access';
import { type LockedCase, type TaskRow } from '#store';
import { type Judgement, judge, judgeAssignee } from '#tasks';
import { type Command } from '../command';
import { appendAudit, startNote } from '../draft/audit-note';
import { type CaseDraft } from '../draft/case-draft';
import { type Refusal } from '../outcome';
import { taskFactsOf, taskNow } from '../task-facts';

type Handing = Extract<Command, { kind: 'claim-task' | 'release-task' }>;
type Assigning = Extract<Command, { kind: 'assign-task' }>;

const VERBS = { 'claim-task': 'claim', 'release-task': 'release' } as const;
const AUDIT_KINDS = { 'claim-task': 'task-claimed', 'release-task': 'task-released' } as const;

/** A candidate takes a task, or its owner gives it back to those whom it was offered to. */
export function handTask(draft: CaseDraft, command: Handing, locked: LockedCase): Refusal | undefined {
  const task = taskNow(draft, locked);
  if (task === undefined) return { ok: false, code: 'unknown-task' };
  const judgement = judge(VERBS[command.kind], taskFactsOf(draft, task, locked.offers), command.actor);
  if (!judgement.ok) return judgement;
  const ownerId = command.kind === 'claim-task' ? command.actor.personId : undefined;
  giveTask(draft, { ...task, status: judgement.next, ownerId });
  noteHanding(draft, { kind: AUDIT_KINDS[command.kind], actor: command.actor, task });
  return undefined;
}

/** Somebody who may assign gives a task to a candidate, whoever had it before. */
export function assignTask(draft: CaseDraft, command: Assigning, locked: LockedCase): Refusal | undefined {
  const task = taskNow(draft, locked);
  if (task === undefined) return { ok: false, code: 'unknown-task' };
  const facts = taskFactsOf(draft, task, locked.offers);
  const judgement: Judgement = judge('assign', facts, command.actor);
  if (!judgement.ok) return judgement;
  const fit = judgeAssignee(facts, command.assignee);
  if (!fit.ok) return fit;
  giveTask(draft, { ...task, status: judgement.next, ownerId: command.assignee.personId });
  noteHanding(draft, { kind: 'task-assigned', actor: command.actor, task, assignee: command.assignee });
  return undefined;
}

function giveTask(draft: CaseDraft, task: TaskRow): void {
  draft.change.tasksChanged.push(task);
  draft.change.offersOwned.push({ taskNo: task.no, ownerId: task.ownerId });
}

function noteHanding(
  draft: CaseDraft,
  { kind, actor, task, assignee }: { readonly kind: string; readonly actor: Actor; readonly task: TaskRow; readonly assignee?: Actor },
): void {
  const given = { task: task.no, ...(assignee === undefined ? {} : { assignee: assignee.personId }) };
  appendAudit(draft, startNote({ kind, actor: actor.personId, element: task.element, given }));
}

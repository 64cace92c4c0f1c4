import { validateForm } from '#forms';
import { type JsonObject } from '#engine';
import { type LockedCase, type TaskRow } from '#store';
import { judge } from '#tasks';
import { type Command } from '../command';
import { startNote } from '../draft/audit-note';
import { type CaseDraft } from '../draft/case-draft';
import { takeStep } from '../draft/take-step';
import { type Refusal } from '../outcome';
import { taskFactsOf, taskNow } from '../task-facts';

/** The owner, or a candidate of a task that nobody has, hands in the form's data; the case moves on. */
export function completeTask(
  draft: CaseDraft,
  command: Extract<Command, { kind: 'complete-task' }>,
  locked: LockedCase,
): Refusal | undefined {
  const { actor, task: no } = command;
  const task = taskNow(draft, locked);
  if (task === undefined) return { ok: false, code: 'unknown-task' };
  const judgement = judge('complete', taskFactsOf(draft, task, locked.offers), actor);
  if (!judgement.ok) return judgement;
  const checked = checkData(draft, task.element, command.data);
  if (!checked.ok) return checked;
  const performed = [...(draft.performers[task.element] ?? []), actor.personId, ...delegatorOf(task)];
  draft.performers = { ...draft.performers, [task.element]: performed };
  const note = startNote({
    kind: 'task-completed',
    actor: actor.personId,
    element: task.element,
    given: { task: no, data: checked.data, ...forWhom(task) },
  });
  return takeStep(draft, { kind: 'task-completed', task: no, data: checked.data }, { note, closedBy: actor.personId });
}

/** Delegate and delegator count as one where people must be kept apart. */
const delegatorOf = ({ delegatorId }: TaskRow): readonly string[] => (delegatorId === undefined ? [] : [delegatorId]);
const forWhom = ({ delegatorId }: TaskRow): JsonObject => (delegatorId === undefined ? {} : { delegator: delegatorId });

function checkData({ definition }: CaseDraft, element: string, data: unknown): { readonly ok: true; readonly data: JsonObject } | Refusal {
  const node = definition.graph.nodes[element];
  const form = node?.type === 'userTask' && node.form !== undefined ? definition.forms.get(node.form) : undefined;
  if (form === undefined) return { ok: true, data: {} };
  const validated = validateForm(form, data);
  return validated.ok ? validated : { ok: false, code: 'form-invalid', errors: validated.errors };
}

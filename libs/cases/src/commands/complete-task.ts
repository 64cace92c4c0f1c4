import { validateForm } from '#forms';
import { type JsonObject } from '#engine';
import { type LockedCase, type TaskRow } from '#store';
import { judge } from '#tasks';
import { type Command } from '../command';
import { formOfTask } from '../definition/built-in-forms';
import { startNote } from '../draft/audit-note';
import { type CaseDraft, notePerformers } from '../draft/case-draft';
import { notePeople } from '../draft/note-people';
import { takeStep } from '../draft/take-step';
import { type Refusal } from '../outcome';
import { taskFactsOf, taskNow } from '../task-facts';
import { answerSignature } from './answer-signature';
import { answerSupplement } from './answer-supplement';
import { type Completion, delegatorOf, underWhat } from './completion';
import { handIn } from './hand-in';

/** The owner, or a candidate of a task that nobody has, hands in the form's data; the case moves on, or whoever asked has an answer. */
export function completeTask(
  draft: CaseDraft,
  command: Extract<Command, { kind: 'complete-task' }>,
  locked: LockedCase,
): Refusal | undefined {
  const task = taskNow(draft, locked);
  if (task === undefined) return { ok: false, code: 'unknown-task' };
  const judgement = judge('complete', taskFactsOf(draft, task, locked.offers), command.actor);
  if (!judgement.ok) return judgement;
  const checked = checkData(draft, task, command.data);
  if (!checked.ok) return checked;
  const { data } = checked;
  notePeople(draft, formOfTask(draft.definition, task), data);
  const by = command.actor.personId;
  const delegatorId = task.delegatorId ?? judgement.absentId;
  if (task.parentNo === undefined) return completeStep(draft, { task: { ...task, delegatorId }, by, data });
  const answer = { task, of: task.parentNo, by, data };
  return task.kind === 'signature' ? answerSignature(draft, answer) : answerSupplement(draft, answer);
}

function completeStep(draft: CaseDraft, completion: Completion): Refusal | undefined {
  const { task, by, data } = completion;
  notePerformers(draft, task.element, [...delegatorOf(task), by]);
  if (task.countersigners.length > 0) return handIn(draft, completion);
  const note = startNote({
    kind: 'task-completed',
    actor: by,
    element: task.element,
    given: { task: task.no, data, ...underWhat(task, by) },
  });
  return takeStep(draft, { kind: 'task-completed', task: task.no, data }, { note, closedBy: by });
}

function checkData({ definition }: CaseDraft, task: TaskRow, data: unknown): { readonly ok: true; readonly data: JsonObject } | Refusal {
  const form = formOfTask(definition, task);
  if (form === undefined) return { ok: true, data: {} };
  const validated = validateForm(form, data);
  return validated.ok ? validated : { ok: false, code: 'form-invalid', errors: validated.errors };
}

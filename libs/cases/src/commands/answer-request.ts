import { validateForm } from '#forms';
import { type JsonObject } from '#engine';
import { type DepartmentMessageRow, encryptionContext, type LockedCase } from '#store';
import { type Command } from '../command';
import { startNote } from '../draft/audit-note';
import { type CaseDraft } from '../draft/case-draft';
import { takeStep } from '../draft/take-step';
import { type Refusal } from '../outcome';
import { findAwaiting, keepAnswer } from './take-kept-answer';

type Answer = Extract<Command, { kind: 'answer-request' }>;

/**
 * A department answers what it was asked: the answer must fit the form and comes as the message that the case waits for; one that comes earlier is
 * kept until the case waits. Once answered, or no longer waited for, a request takes no answer; to anybody but the organisation asked there is no such
 * request.
 */
export function answerRequest(
  draft: CaseDraft,
  command: Answer,
  { asked, ...locked }: LockedCase & { readonly asked?: DepartmentMessageRow },
): Refusal | undefined {
  if (asked?.organisationId !== command.organisation || asked.answerMessage === undefined) return { ok: false, code: 'unknown-request' };
  if (asked.status !== 'waiting') return { ok: false, code: asked.status === 'answered' ? 'request-answered' : 'request-closed' };
  const checked = checkAnswer(draft, asked, command.data);
  if (!checked.ok) return checked;
  const { data } = checked;
  draft.change.messagesAnswered.push({
    no: asked.no,
    at: draft.now,
    via: command.via,
    ...(command.actor && { by: command.actor.personId }),
    content: draft.kit.seal(encryptionContext.departmentMessage(draft.row.id), data),
  });
  const answer = { request: asked.no, organisation: command.organisation, message: asked.answerMessage };
  const actor = command.actor?.personId;
  const awaited = findAwaiting(draft, answer, locked);
  if (awaited === undefined) return keepAnswer(draft, { ...answer, data }, { actor, via: command.via });
  const note = startNote({ kind: 'request-answered', actor, element: awaited.element, given: { ...answer, via: command.via, data } });
  return takeStep(draft, { kind: 'message-received', subscription: awaited.no, payload: data }, { note });
}

function checkAnswer(
  { definition }: CaseDraft,
  { answerForm = '' }: DepartmentMessageRow,
  data: unknown,
): { readonly ok: true; readonly data: JsonObject } | Refusal {
  const form = definition.forms.get(answerForm);
  if (form === undefined) return { ok: false, code: 'evaluation-failed', reason: `there is no form ${answerForm} any more` };
  const validated = validateForm(form, data);
  return validated.ok ? validated : { ok: false, code: 'form-invalid', errors: validated.errors };
}

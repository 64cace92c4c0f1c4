import { dueAt } from '#calendar';
import { type OrganisationId } from '#contract';
import { type Effect, type JsonObject, type JsonValue } from '#engine';
import { encryptionContext } from '#store';
import { type DepartmentAnswer, type DepartmentMessage, type FileColumn } from '../definition/department-message';
import { postPartnerEvent } from '../departments/post-partner-event';
import { calendarObstacle } from './calendar-obstacle';
import { calendarOf, type CaseDraft } from './case-draft';
import { evaluateValue } from './evaluate-text';
import { type Obstacle, type Recording } from './recording';

type Sending = Extract<Effect, { kind: 'department-message' }>;
type Found<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly obstacle: Obstacle };

/** A message to another organisation: kept for its answer, and put into the outbox for whichever way that organisation is reached by. */
export function sendDepartmentMessage({ draft, note }: Recording, sending: Sending): Obstacle | undefined {
  const file = draft.definition.departmentMessages.get(sending.name);
  if (file === undefined) return failed(sending, 'there is no such file');
  const written = write(draft, file, sending);
  if (!written.ok) return written.obstacle;
  const due = dueOf(draft, file.answer, sending);
  if (!due.ok) return due.obstacle;
  const { to, content } = written.value;
  const { no, element, name } = sending;
  draft.change.departmentMessages.push({
    no,
    element,
    name,
    organisationId: to,
    type: file.type,
    content: draft.kit.seal(encryptionContext.departmentMessage(draft.row.id), content),
    ...(file.answer && { answerMessage: file.answer.message, answerForm: file.answer.form, answerPost: file.answer.post }),
    ...(due.value && { dueAt: due.value }),
  });
  postPartnerEvent(draft, to, { type: 'department-message.sent', data: {}, messageNo: no });
  note.told.push(['department-message', no]);
  return undefined;
}

const failed = ({ element, name }: Sending, reason: string, code: Obstacle['code'] = 'evaluation-failed'): Obstacle => ({
  code,
  element,
  reason: `department message ${name}: ${reason}`,
});

function write(
  draft: CaseDraft,
  file: DepartmentMessage,
  sending: Sending,
): Found<{ readonly to: OrganisationId; readonly content: JsonObject }> {
  const to = text(draft, sending, file.to);
  if (!to.ok) return to;
  if (!draft.kit.organisations.has(to.value))
    return { ok: false, obstacle: failed(sending, `no organisation ${to.value}`, 'unknown-organisation') };
  const title = text(draft, sending, file.title);
  if (!title.ok) return title;
  const fields: [string, JsonValue][] = [];
  for (const [name, value] of Object.entries(file.fields)) {
    const evaluated = evaluateValue(draft, value, sending.variables);
    if (!evaluated.ok) return { ok: false, obstacle: failed(sending, `field ${name}: ${evaluated.reason}`) };
    fields.push([name, evaluated.value]);
  }
  const content = { title: title.value, fields: Object.fromEntries(fields) };
  const long = (file.columns ?? []).find((column) => isTooLong(content.fields, column));
  if (long === undefined) return { ok: true, value: { to: to.value as OrganisationId, content } };
  const reason = `field ${long.field} is longer than ${String(long.length)} characters`;
  return { ok: false, obstacle: failed(sending, reason, 'field-too-long') };
}

function text(draft: CaseDraft, sending: Sending, value: DepartmentMessage['to']): Found<string> {
  const evaluated = evaluateValue(draft, value, sending.variables);
  if (evaluated.ok && typeof evaluated.value === 'string') return { ok: true, value: evaluated.value };
  return { ok: false, obstacle: failed(sending, evaluated.ok ? 'the expression gives no text' : evaluated.reason) };
}

/** The national platform counts characters of what its field holds, as text. */
function isTooLong(fields: JsonObject, { field, length }: FileColumn): boolean {
  const value = fields[field] ?? null;
  if (length === undefined || value === null) return false;
  return [...(typeof value === 'string' ? value : JSON.stringify(value))].length > length;
}

function dueOf(draft: CaseDraft, answer: DepartmentAnswer | undefined, sending: Sending): Found<Date | undefined> {
  if (answer?.due === undefined) return { ok: true, value: undefined };
  const { days, unit } = answer.due;
  const evaluated = evaluateValue(draft, days, sending.variables);
  if (!evaluated.ok) return { ok: false, obstacle: failed(sending, evaluated.reason) };
  const due = dueAt(calendarOf(draft), draft.now, { kind: 'days', count: Number(evaluated.value), unit });
  return due.ok ? { ok: true, value: due.at } : { ok: false, obstacle: calendarObstacle(due, sending.element) };
}

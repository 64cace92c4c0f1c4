import { dueAt } from '#calendar';
import { type Effect } from '#engine';
import { encryptionContext } from '#store';
import { type DepartmentAnswer } from '../definition/department-message';
import { postPartnerEvent } from '../departments/post-partner-event';
import { writeMessage } from '../departments/write-message';
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
  const written = writeMessage(draft.kit, file, (value) => evaluateValue(draft, value, sending.variables));
  if (!written.ok) return failed(sending, written.reason, written.code);
  const due = dueOf(draft, file.answer, sending);
  if (!due.ok) return due.obstacle;
  const { to, content } = written;
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

function dueOf(draft: CaseDraft, answer: DepartmentAnswer | undefined, sending: Sending): Found<Date | undefined> {
  if (answer?.due === undefined) return { ok: true, value: undefined };
  const { days, unit } = answer.due;
  const evaluated = evaluateValue(draft, days, sending.variables);
  if (!evaluated.ok) return { ok: false, obstacle: failed(sending, evaluated.reason) };
  const due = dueAt(calendarOf(draft), draft.now, { kind: 'days', count: Number(evaluated.value), unit });
  return due.ok ? { ok: true, value: due.at } : { ok: false, obstacle: calendarObstacle(due, sending.element) };
}

import { type CaseChange } from './case-file';
import { caseId, noneAsNull, some, type Part } from './part-values';
import { unnest } from './write-part';

const messagesSent: Part = {
  code: 'ds',
  applies: some((change) => change.departmentMessages),
  sql: (
    change,
    place,
  ) => `INSERT INTO department_messages (case_id, no, region, organisation_id, asked_by, name, type, element, content, sent_at, status,
      answer_message, answer_form, answer_post, due_at, urge_at)
    SELECT ${caseId(change, place)}, no, ${place(change.row.region)}, organisation, ${place(change.row.organisationId)}, name, type, element, content,
      ${place(change.row.lastAt)}::timestamptz, CASE WHEN message IS NULL THEN 'sent' ELSE ${place(openStatus(change))} END, message, form, post, due_at, due_at
    FROM ${unnest(change.departmentMessages, place, {
      no: ['int', (row) => row.no],
      organisation: ['text', (row) => row.organisationId],
      name: ['text', (row) => row.name],
      type: ['text', (row) => row.type],
      element: ['text', (row) => row.element],
      content: ['bytea', (row) => row.content],
      message: ['text', (row) => noneAsNull(row.answerMessage)],
      form: ['text', (row) => noneAsNull(row.answerForm)],
      post: ['text', (row) => noneAsNull(row.answerPost)],
      due_at: ['timestamptz', (row) => noneAsNull(row.dueAt)],
    })}`,
};

const openStatus = ({ row }: CaseChange): string => (row.status === 'closed' ? 'closed' : 'waiting');

const messagesAnswered: Part = {
  code: 'da',
  applies: some((change) => change.messagesAnswered),
  sql: (change, place) => `UPDATE department_messages SET status = 'answered', ended_at = row.at, answer = row.answer,
      answered_via = row.via, answered_by = row.person, received_at = coalesce(department_messages.received_at, row.at)
    FROM ${unnest(change.messagesAnswered, place, {
      no: ['int', (answer) => answer.no],
      at: ['timestamptz', (answer) => answer.at],
      via: ['text', (answer) => answer.via],
      person: ['uuid', (answer) => noneAsNull(answer.by)],
      answer: ['bytea', (answer) => answer.content],
    })}
    WHERE department_messages.case_id = ${caseId(change, place)} AND department_messages.no = row.no`,
};

const ends = ({ row, inserted }: CaseChange): boolean => row.status === 'closed' && !inserted;

/** Nothing waits for their answers any more: the case has ended, or the last that waited for this message of this organisation is gone. */
const messagesClosed: Part = {
  code: 'dc',
  applies: (change) => ends(change) || (!change.inserted && change.subscriptionsClosed.length > 0),
  sql: (change, place) => `UPDATE department_messages m SET status = 'closed', ended_at = ${place(change.row.lastAt)}::timestamptz
    WHERE m.case_id = ${caseId(change, place)} AND m.status = 'waiting' AND NOT m.no = ANY (${place(change.messagesAnswered.map(({ no }) => no))}::int[])
      AND (${place(ends(change))}::boolean OR (
        EXISTS (SELECT FROM message_subscriptions s WHERE s.case_id = m.case_id AND s.message = m.answer_message AND s.correlation = m.organisation_id
          AND s.no = ANY (${place(change.subscriptionsClosed)}::int[]))
        AND NOT EXISTS (SELECT FROM message_subscriptions s WHERE s.case_id = m.case_id AND s.message = m.answer_message
          AND s.correlation = m.organisation_id AND NOT s.no = ANY (${place(change.subscriptionsClosed)}::int[]))))`,
};

/** An answer that came before the case waited for it is tried at once when it begins to wait. */
const answersAwaited: Part = {
  code: 'dk',
  applies: (change) => !change.inserted && change.subscriptionsOpened.some(({ correlation }) => correlation !== undefined),
  sql: (change, place) => `UPDATE outbox SET next_attempt_at = NULL WHERE case_id = ${caseId(change, place)} AND channel = 'case'
    AND notice = 'kept-answer' AND delivered_at IS NULL AND failed_at IS NULL`,
};

/** What goes to other organisations, what they answer, and what needs no answer any more. */
export const DEPARTMENT_PARTS = [messagesSent, messagesAnswered, messagesClosed, answersAwaited] as const;

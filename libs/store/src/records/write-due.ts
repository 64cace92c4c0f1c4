import { type CaseId, type RecordId } from '#contract';
import { jsonOrNull, noneAsNull } from '../case-file/part-values';
import { type OutboxRow } from '../case-file/told-rows';
import { type Place, unnest } from '../case-file/write-part';
import { type Transaction } from '../connection/statement';
import { subscribersSql } from '../departments/subscribers-sql';
import { type RecordEventRow, type RecordsChange } from './record';
import { type RecordMessage, recordMessagesSql } from './record-message-parts';
import { writeRecords } from './write-records';

/** A notice about a record; it is kept with the case that made the record. */
export interface RecordNotice extends Pick<
  OutboxRow,
  'notice' | 'channel' | 'person' | 'organisationId' | 'post' | 'validWhile' | 'content'
> {
  readonly caseId: CaseId;
}

/** An event of the case that made a record, for every partner that subscribes to it. */
export interface RecordCaseEvent extends Pick<OutboxRow, 'notice' | 'channel' | 'content'> {
  readonly caseId: CaseId;
}

/** What a page of due events comes to. */
export interface DueChange {
  readonly at: Date;
  readonly records: RecordsChange;
  readonly notices: readonly RecordNotice[];
  readonly messages: readonly RecordMessage[];
  readonly events: readonly RecordCaseEvent[];
  readonly done: readonly (Pick<RecordEventRow, 'recordId' | 'event'> & { readonly outcome: string })[];
  /** What is to be looked at again on a later day, and why. */
  readonly postponed: readonly (Pick<RecordEventRow, 'recordId' | 'event' | 'dueOn'> & { readonly outcome: string })[];
  /** Records of which nothing is to come any more. */
  readonly ended: readonly RecordId[];
}

/** Writes a page of due events, to travel with the COMMIT: all of it or none. */
export function writeDue(transaction: Transaction, change: DueChange): void {
  writeRecords(transaction, change.records);
  if (change.notices.length > 0) send(transaction, 'record-notices', (place) => noticesSql(change, place));
  if (change.messages.length > 0) send(transaction, 'record-messages', (place) => recordMessagesSql(change, place));
  if (change.events.length > 0) send(transaction, 'record-case-events', (place) => eventsSql(change, place));
  if (change.done.length > 0) send(transaction, 'record-events-done', (place) => doneSql(change, place));
  if (change.postponed.length > 0) send(transaction, 'record-events-postponed', (place) => postponedSql(change, place));
  if (change.ended.length > 0)
    send(
      transaction,
      'record-events-over',
      (place) => `DELETE FROM record_events WHERE record_id = ANY (${place(change.ended)}::uuid[]) AND done_at IS NULL`,
    );
}

function send(transaction: Transaction, name: string, sql: (place: Place) => string): void {
  const values: unknown[] = [];
  const text = sql((value) => `$${String(values.push(value))}`);
  transaction.defer({ name, text, values });
}

const noticesSql = ({ notices, at }: DueChange, place: Place): string => `INSERT INTO outbox
  (case_id, seq, notice, channel, recipient_person, recipient_organisation, recipient_post, valid_while, content, created_at)
  SELECT case_id, 0, notice, channel, person, organisation, post, valid_while, content, ${place(at)}::timestamptz
  FROM ${unnest(notices, place, {
    case_id: ['uuid', (row) => row.caseId],
    notice: ['text', (row) => row.notice],
    channel: ['text', (row) => row.channel],
    person: ['uuid', (row) => noneAsNull(row.person)],
    organisation: ['text', (row) => noneAsNull(row.organisationId)],
    post: ['text', (row) => noneAsNull(row.post)],
    valid_while: ['jsonb', (row) => jsonOrNull(row.validWhile)],
    content: ['bytea', (row) => row.content],
  })}`;

const eventsSql = ({ events, at }: DueChange, place: Place): string => `INSERT INTO outbox
  (case_id, seq, notice, channel, recipient_organisation, lane, content, created_at)
  SELECT row.case_id, 0, row.notice, row.channel, s.organisation_id, row.case_id || '@' || s.organisation_id, row.content, ${place(at)}::timestamptz
  FROM ${unnest(events, place, {
    case_id: ['uuid', (row) => row.caseId],
    notice: ['text', (row) => row.notice],
    channel: ['text', (row) => row.channel],
    content: ['bytea', (row) => row.content],
  })} JOIN cases c ON c.id = row.case_id CROSS JOIN LATERAL (${subscribersSql({
    event: 'row.notice',
    process: 'c.process_id',
    caseId: 'row.case_id',
    involved: 'ARRAY[c.organisation_id, c.township_id, c.applicant_organisation_id]',
  })}) s`;

const doneSql = (
  { done, at }: DueChange,
  place: Place,
): string => `UPDATE record_events e SET done_at = ${place(at)}::timestamptz, outcome = row.outcome
  FROM ${unnest(done, place, {
    record_id: ['uuid', (row) => row.recordId],
    event: ['text', (row) => row.event],
    outcome: ['text', (row) => row.outcome],
  })} WHERE e.record_id = row.record_id AND e.event = row.event`;

const postponedSql = (
  { postponed }: DueChange,
  place: Place,
): string => `UPDATE record_events e SET due_on = row.due_on, outcome = row.outcome
  FROM ${unnest(postponed, place, {
    record_id: ['uuid', (row) => row.recordId],
    event: ['text', (row) => row.event],
    due_on: ['date', (row) => row.dueOn],
    outcome: ['text', (row) => row.outcome],
  })} WHERE e.record_id = row.record_id AND e.event = row.event`;

import { type OutboxRow } from '../case-file/told-rows';
import { type Place, unnest } from '../case-file/write-part';
import { type CaseId, type OrganisationId, type RecordId } from '#contract';

/** A message to another organisation about a record that its schedule has ended; it wants no answer, and is kept with the case that made the record. */
export interface RecordMessage {
  readonly recordId: RecordId;
  readonly caseId: CaseId;
  readonly region: string;
  readonly organisationId: OrganisationId;
  readonly askedBy: OrganisationId;
  readonly name: string;
  readonly type: string;
  readonly element: string;
  /** Bound to `encryptionContext.departmentMessage`. */
  readonly content: Buffer;
  /** The event that its partner gets. */
  readonly event: Pick<OutboxRow, 'notice' | 'channel' | 'content'> & { readonly lane: string };
}

/**
 * Messages and the events that carry them. A message has the number of the job that issued its record: unique in the case, as the numbers of tasks, jobs and
 * messages are one series, and the same however often it is tried.
 */
export const recordMessagesSql = (
  { at, messages }: { readonly at: Date; readonly messages: readonly RecordMessage[] },
  place: Place,
): string => `WITH given AS (
    SELECT row.*, n.job_no FROM ${unnest(messages, place, {
      record_id: ['uuid', (row) => row.recordId],
      case_id: ['uuid', (row) => row.caseId],
      region: ['text', (row) => row.region],
      organisation: ['text', (row) => row.organisationId],
      asked_by: ['text', (row) => row.askedBy],
      name: ['text', (row) => row.name],
      type: ['text', (row) => row.type],
      element: ['text', (row) => row.element],
      content: ['bytea', (row) => row.content],
      notice: ['text', (row) => row.event.notice],
      channel: ['text', (row) => row.event.channel],
      event: ['bytea', (row) => row.event.content],
      lane: ['text', (row) => row.event.lane],
    })} JOIN record_entries n ON n.record_id = row.record_id AND n.no = 1),
  sent AS (INSERT INTO department_messages (case_id, no, region, organisation_id, asked_by, name, type, element, content, sent_at, status)
    SELECT case_id, job_no, region, organisation, asked_by, name, type, element, content, ${place(at)}::timestamptz, 'sent' FROM given)
  INSERT INTO outbox (case_id, seq, notice, channel, recipient_organisation, message_no, lane, content, created_at)
    SELECT case_id, 0, notice, channel, organisation, job_no, lane, event, ${place(at)}::timestamptz FROM given`;

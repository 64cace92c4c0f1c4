import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { type DepartmentMessageRow, MESSAGE_COLUMNS, type MessageResult, toDepartmentMessage } from './department-message';

/** A message whose answer is overdue, with the instant at which it was to be urged. */
export interface OverdueMessage extends DepartmentMessageRow {
  readonly urgeAt: Date;
  readonly caseNumber: string;
}

/** Messages to be urged at this instant of business time, the longest overdue first. */
export async function listOverdueMessages(
  store: Store,
  { at, limit }: { readonly at: Date; readonly limit: number },
): Promise<readonly OverdueMessage[]> {
  const text = `SELECT ${MESSAGE_COLUMNS}, m.urge_at, c.number FROM department_messages m JOIN cases c ON c.id = m.case_id
    WHERE m.status = 'waiting' AND m.urge_at <= $1 ORDER BY m.urge_at LIMIT $2`;
  const { rows } = await queryStore<MessageResult & { urge_at: Date; number: string }>(store, {
    name: 'list-overdue-messages',
    text,
    values: [at, limit],
  });
  return rows.map((row) => ({ ...toDepartmentMessage(row), urgeAt: row.urge_at, caseNumber: row.number }));
}

/** What an urging tells, sealed for the case's outbox: the event for the partner, and the notice for both offices. */
export interface Urging {
  readonly message: OverdueMessage;
  readonly at: Date;
  /** When it is urged again. */
  readonly next: Date;
  readonly event: Buffer;
  readonly notice: Buffer;
}

/** Urges a partner and tells who answers there and who supervises here, once for its instant; false where somebody was quicker or it is answered. */
export async function urgeMessage(store: Store, { message, at, next, event, notice }: Urging): Promise<boolean> {
  const text = `WITH urged AS (
      UPDATE department_messages SET urged = urged + 1, urge_at = $4 WHERE case_id = $1 AND no = $2 AND status = 'waiting' AND urge_at = $3
      RETURNING case_id, no, organisation_id, asked_by, coalesce(answer_post, 'liaison') AS post)
    INSERT INTO outbox (case_id, seq, notice, channel, recipient_organisation, recipient_post, lane, message_no, content, created_at)
    SELECT case_id, 0, 'department-message.urged', 'partner', organisation_id, NULL, case_id || '@' || organisation_id, no, $5::bytea, $7::timestamptz FROM urged
    UNION ALL SELECT case_id, 0, 'department-message-overdue', 'in-app', organisation_id, post, NULL, NULL, $6, $7 FROM urged
    UNION ALL SELECT case_id, 0, 'department-message-overdue', 'in-app', asked_by, 'supervisor', NULL, NULL, $6, $7 FROM urged`;
  const values = [message.caseId, message.no, message.urgeAt, next, event, notice, at];
  return (await queryStore(store, { name: 'urge-message', text, values })).rowCount === 3;
}

import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';

/** How many messages wait for an answer, how many of them are overdue, and how many nobody has received yet. */
export interface MessageCounts {
  readonly waiting: number;
  readonly overdue: number;
  readonly unread: number;
}

/** The messages that these posts answer, each in its organisation, at this instant of business time. */
export async function countMessagesTo(
  store: Store,
  postings: readonly { readonly organisationId: string; readonly post: string }[],
  now: Date,
): Promise<MessageCounts> {
  const mine = `(m.organisation_id, coalesce(m.answer_post, 'liaison')) IN (SELECT * FROM unnest($1::text[], $2::text[]))`;
  const text = `SELECT (SELECT count(*)::int FROM department_messages m WHERE m.status = 'waiting' AND ${mine}) AS waiting,
    (SELECT count(*)::int FROM department_messages m WHERE m.status = 'waiting' AND m.due_at <= $3 AND ${mine}) AS overdue,
    (SELECT count(*)::int FROM department_messages m WHERE m.received_at IS NULL AND m.status IN ('sent', 'waiting') AND ${mine}) AS unread`;
  const values = [postings.map(({ organisationId }) => organisationId), postings.map(({ post }) => post), now];
  const { rows } = await queryStore<MessageCounts & Record<string, unknown>>(store, { name: 'count-messages-to', text, values });
  return rows[0] ?? { waiting: 0, overdue: 0, unread: 0 };
}

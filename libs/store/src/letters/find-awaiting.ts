import { type CaseId } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';

/** A message with the case that sends it, and the conversation in which it does. */
export interface SentMessage {
  readonly sender: CaseId;
  readonly region: string;
  readonly conversation: string;
  readonly message: string;
  readonly correlation?: string;
}

const BY_CORRELATION = {
  name: 'find-awaiting-by-correlation',
  text: `SELECT s.case_id FROM message_subscriptions s JOIN cases c ON c.id = s.case_id
    WHERE s.message = $1 AND s.correlation = $2 AND c.region = $3 AND c.id <> $4 ORDER BY c.id LIMIT 1`,
};

const BY_CONVERSATION = {
  name: 'find-awaiting-by-conversation',
  text: `SELECT c.id AS case_id FROM (SELECT id FROM cases WHERE conversation = $2 UNION SELECT $2::uuid) c
    WHERE c.id <> $3 AND EXISTS (SELECT FROM message_subscriptions s WHERE s.case_id = c.id AND s.message = $1) ORDER BY c.id LIMIT 1`,
};

/** The oldest case that waits for a message: one that names the same correlation, or one of the same conversation. */
export async function findAwaiting(store: Store, sent: SentMessage): Promise<CaseId | undefined> {
  const { sender, region, conversation, message, correlation } = sent;
  const { rows } = await queryStore<{ case_id: CaseId }>(
    store,
    correlation === undefined
      ? { ...BY_CONVERSATION, values: [message, conversation, sender] }
      : { ...BY_CORRELATION, values: [message, correlation, region, sender] },
  );
  return rows[0]?.case_id;
}

/** Whether another case of a conversation is open, which may come to wait for a message. */
export async function hasOpenPartner(
  store: Store,
  { sender, conversation }: Pick<SentMessage, 'sender' | 'conversation'>,
): Promise<boolean> {
  const text = `SELECT FROM cases WHERE (conversation = $1 OR id = $1) AND id <> $2 AND status = 'open' LIMIT 1`;
  return (await queryStore(store, { name: 'has-open-partner', text, values: [conversation, sender] })).rowCount === 1;
}

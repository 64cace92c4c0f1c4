import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';

/**
 * Delivers a notice into the mailbox of its recipient: message and mark of delivery in one statement, so once whatever fails or is repeated.
 * False where it was delivered before or is unknown.
 */
export async function insertMessageOnce(store: Store, outboxId: number, at: Date): Promise<boolean> {
  const text = `WITH delivered AS (
      UPDATE outbox SET delivered_at = $2, evidence = 'mailbox', attempts = attempts + 1, next_attempt_at = NULL, failed_at = NULL
      WHERE id = $1 AND delivered_at IS NULL
      RETURNING id, case_id, recipient_person, recipient_organisation, recipient_post)
    INSERT INTO messages (outbox_id, case_id, person_id, organisation_id, post, delivered_at)
    SELECT id, case_id, recipient_person, CASE WHEN recipient_person IS NULL THEN recipient_organisation END,
      CASE WHEN recipient_person IS NULL THEN recipient_post END, $2 FROM delivered`;
  return (await queryStore(store, { name: 'insert-message-once', text, values: [outboxId, at] })).rowCount === 1;
}

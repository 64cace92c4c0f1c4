import { PARTNER_CHANNEL } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { type MessageKey } from './find-department-message';

/** Notes that the organisation asked has received a message, and by what that is known; its parcel needs no delivery then. False where it had before. */
export async function markMessageReceived(
  store: Store,
  { caseId, no }: MessageKey,
  { at, evidence }: { readonly at: Date; readonly evidence: string },
): Promise<boolean> {
  const text = `WITH received AS (
      UPDATE department_messages SET received_at = $3, received_by = $4 WHERE case_id = $1 AND no = $2 AND received_at IS NULL
      RETURNING organisation_id),
    parcel AS (
      UPDATE outbox b SET delivered_at = $3, evidence = $4, next_attempt_at = NULL FROM received r
      WHERE b.case_id = $1 AND b.channel = '${PARTNER_CHANNEL}' AND b.recipient_organisation = r.organisation_id AND b.delivered_at IS NULL
        AND b.message_no = $2)
    SELECT FROM received`;
  return (await queryStore(store, { name: 'mark-message-received', text, values: [caseId, no, at, evidence] })).rowCount === 1;
}

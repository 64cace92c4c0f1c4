import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';

/**
 * Turns the letter of a signal into one for each other case of the region that waits for it, and marks it as delivered, both or neither. Returns
 * how many there are; none where it was done before.
 */
export async function spreadSignal(
  store: Store,
  given: { readonly letter: number; readonly region: string; readonly signal: string; readonly at: Date; readonly evidence: string },
): Promise<number> {
  const text = `WITH spread AS (
      UPDATE outbox SET delivered_at = $4, evidence = $5 WHERE id = $1 AND delivered_at IS NULL
      RETURNING case_id, seq, notice, channel, content, created_at)
    INSERT INTO outbox (case_id, seq, notice, channel, recipient_case, lane, content, created_at)
    SELECT l.case_id, l.seq, l.notice, l.channel, s.case_id, s.case_id::text, l.content, l.created_at
    FROM spread l JOIN signal_subscriptions s ON s.region = $2 AND s.signal = $3 AND s.case_id <> l.case_id ORDER BY s.case_id`;
  const values = [given.letter, given.region, given.signal, given.at, given.evidence];
  return (await queryStore(store, { name: 'spread-signal', text, values })).rowCount ?? 0;
}

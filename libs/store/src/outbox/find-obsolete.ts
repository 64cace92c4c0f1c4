import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';

/** Why a notice is not sent: its case is over, what it reminds of is done, its date has moved, or its record has ended. */
export type ObsoleteReason = 'case-closed' | 'nothing-waits' | 'date-moved' | 'record-ended';

const FIND = `WITH b AS (SELECT case_id, valid_while AS told, (valid_while ->> 'dueAt')::timestamptz AS due_at FROM outbox WHERE id = $1),
    waiting AS (
      SELECT t.due_at FROM tasks t, b WHERE t.case_id = b.case_id AND t.status IN ('ready', 'claimed') AND b.told -> 'waitsAt' ? t.element
      UNION ALL SELECT NULL FROM message_subscriptions s, b WHERE s.case_id = b.case_id AND b.told -> 'waitsAt' ? s.element
      UNION ALL SELECT k.due_at FROM clocks k, b WHERE k.case_id = b.case_id AND k.clock = b.told ->> 'clock' AND k.due_at IS NOT NULL)
  SELECT CASE
    WHEN b.told ? 'record' THEN (SELECT CASE WHEN r.status = 'ended' THEN 'record-ended'
      WHEN r.ends_on IS DISTINCT FROM (b.told ->> 'endsOn')::date THEN 'date-moved' END FROM records r WHERE r.id = (b.told ->> 'record')::uuid)
    WHEN NOT EXISTS (SELECT FROM cases c WHERE c.id = b.case_id AND c.status = 'open') THEN 'case-closed'
    WHEN NOT EXISTS (SELECT FROM waiting) THEN 'nothing-waits'
    WHEN NOT EXISTS (SELECT FROM waiting w WHERE w.due_at IS NOT DISTINCT FROM b.due_at) THEN 'date-moved' END AS reason
  FROM b WHERE b.told IS NOT NULL`;

/** Why what a notice says does not hold any more; undefined where it does, or was bound to nothing. */
export async function findObsolete(store: Store, id: number): Promise<ObsoleteReason | undefined> {
  const { rows } = await queryStore<{ reason: ObsoleteReason | null }>(store, { name: 'find-obsolete', text: FIND, values: [id] });
  return rows[0]?.reason ?? undefined;
}

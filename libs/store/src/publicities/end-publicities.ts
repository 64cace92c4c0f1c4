import { type Store } from '../connection/store';
import { inTransaction, queryStore } from '../connection/transaction';

const OVER = 'NOT EXISTS (SELECT FROM publicity_entries e WHERE e.publicity_id = p.id AND e.shown_until > $1)';

/**
 * Notes of up to `limit` publicities that none of their entries is public at `now` any more, and since when; returns how many. A case that
 * adds an entry meanwhile holds the publicity's row, which is left to the next call then.
 */
export async function endPublicities(store: Store, { now, limit }: { readonly now: Date; readonly limit: number }): Promise<number> {
  const candidates = `SELECT p.id FROM publicities p WHERE p.ended_at IS NULL AND ${OVER} LIMIT $2`;
  const found = await queryStore<{ readonly id: string }>(store, {
    name: 'list-ended-publicities',
    text: candidates,
    values: [now, limit],
  });
  if (found.rows.length === 0) return 0;
  const ids = found.rows.map(({ id }) => id);
  return inTransaction(store, async (transaction) => {
    const locked = await transaction.query<{ readonly id: string }>({
      name: 'lock-ended-publicities',
      text: 'SELECT id FROM publicities WHERE id = ANY ($1::uuid[]) AND ended_at IS NULL ORDER BY id FOR UPDATE SKIP LOCKED',
      values: [ids],
    });
    // A statement of its own, since only it sees what was committed before the rows were locked.
    const { rowCount } = await transaction.query({
      name: 'end-publicities',
      text: `UPDATE publicities p SET ended_at = coalesce((SELECT max(e.shown_until) FROM publicity_entries e WHERE e.publicity_id = p.id), $1)
        WHERE p.id = ANY ($2::uuid[]) AND ${OVER}`,
      values: [now, locked.rows.map(({ id }) => id)],
    });
    return rowCount ?? 0;
  });
}

import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { instant } from '../row-values';

/** From when to when a publicity was, or is, public. */
export interface PublicityTerm {
  readonly openedAt: Date;
  /** When its last entry ends; undefined while nobody knows. */
  readonly endsAt?: Date | undefined;
}

/** The term of a publicity, over or not; undefined where there is none. */
export async function findPublicityTerm(store: Store, id: string): Promise<PublicityTerm | undefined> {
  const text = `SELECT p.opened_at, (SELECT max(e.shown_until) FROM publicity_entries e WHERE e.publicity_id = p.id) AS ends_at
    FROM publicities p WHERE p.id = $1`;
  const { rows } = await queryStore<{ readonly opened_at: Date; readonly ends_at: Date | number | null }>(store, {
    name: 'find-publicity-term',
    text,
    values: [id],
  });
  const [row] = rows;
  return row === undefined ? undefined : { openedAt: row.opened_at, endsAt: instant(row.ends_at) };
}

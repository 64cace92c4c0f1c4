import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { type ObsoleteReason } from './find-obsolete';

/** Keeps a notice back until an instant of business time. */
export async function holdNotice(store: Store, id: number, until: Date): Promise<void> {
  await queryStore(store, { name: 'hold-notice', text: 'UPDATE outbox SET held_until = $2 WHERE id = $1', values: [id, until] });
}

/** Ends a notice that is not to be sent any more; one that was delivered stays so. */
export async function markObsolete(
  store: Store,
  id: number,
  { at, reason }: { readonly at: Date; readonly reason: ObsoleteReason },
): Promise<void> {
  const text = 'UPDATE outbox SET obsolete = $3, failed_at = $2, next_attempt_at = NULL WHERE id = $1 AND delivered_at IS NULL';
  await queryStore(store, { name: 'mark-obsolete', text, values: [id, at, reason] });
}

import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';

/** How often and how far apart a channel tries again; times in milliseconds. */
export interface RetrySchedule {
  readonly attempts: number;
  readonly firstDelay: number;
  readonly longestDelay: number;
}

/** 5 s, 10 s, 20 s … one hour apart: about two days in all. */
export const DEFAULT_RETRIES: RetrySchedule = { attempts: 57, firstDelay: 5_000, longestDelay: 3_600_000 };

/** Records the delivery with its evidence (a message id, an answer); false where it was delivered before, whose evidence stays. */
export async function markDelivered(
  store: Store,
  id: number,
  { at, evidence }: { readonly at: Date; readonly evidence: string },
): Promise<boolean> {
  const text = `UPDATE outbox SET delivered_at = $2, evidence = $3, attempts = attempts + 1, next_attempt_at = NULL, failed_at = NULL
    WHERE id = $1 AND delivered_at IS NULL`;
  return (await queryStore(store, { name: 'mark-delivered', text, values: [id, at, evidence] })).rowCount === 1;
}

/** What became of a failed attempt. */
export type Attempted = { readonly kind: 'retry'; readonly at: Date } | { readonly kind: 'failed' } | { readonly kind: 'delivered' };

/** Records a failed attempt: the next one comes twice as late as the one before, until the schedule ends and the notice is a dead letter. The code says why. */
export async function markAttempt(
  store: Store,
  id: number,
  now: Date,
  { attempts, firstDelay, longestDelay, code }: RetrySchedule & { readonly code?: string } = DEFAULT_RETRIES,
): Promise<Attempted> {
  const text = `UPDATE outbox SET attempts = attempts + 1,
      next_attempt_at = CASE WHEN attempts + 1 < $3 THEN $2::timestamptz
        + least($4::float8 * 2 ^ least(attempts, 40), $5::float8) * interval '1 millisecond' END,
      failed_at = CASE WHEN attempts + 1 < $3 THEN NULL ELSE $2::timestamptz END, failure = $6
    WHERE id = $1 AND delivered_at IS NULL RETURNING next_attempt_at`;
  const values = [id, now, attempts, firstDelay, longestDelay, code ?? null];
  const { rows } = await queryStore<{ next_attempt_at: Date | null }>(store, { name: 'mark-attempt', text, values });
  const [row] = rows;
  if (row === undefined) return { kind: 'delivered' };
  return row.next_attempt_at === null ? { kind: 'failed' } : { kind: 'retry', at: row.next_attempt_at };
}

/** Puts a dead letter back at the beginning of its schedule; false where it is none. */
export async function retryNotice(store: Store, id: number): Promise<boolean> {
  const text = `UPDATE outbox SET failed_at = NULL, attempts = 0, next_attempt_at = NULL, followed_at = NULL
    WHERE id = $1 AND failed_at IS NOT NULL AND obsolete IS NULL`;
  return (await queryStore(store, { name: 'retry-notice', text, values: [id] })).rowCount === 1;
}

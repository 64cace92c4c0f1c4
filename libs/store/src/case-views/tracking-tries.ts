import { type CaseId } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';

/** A try to track a case: when, and after how many days wrong ones are forgotten. */
export interface TrackingTry {
  readonly caseId: CaseId;
  readonly at: Date;
  readonly days: number;
}

const RECENT = `since > $2::timestamptz - $3 * interval '1 day'`;

/** Wrong tries that still count. */
export async function countWrongTries(store: Store, { caseId, at, days }: TrackingTry): Promise<number> {
  const text = `SELECT wrong FROM tracking_tries WHERE case_id = $1 AND ${RECENT}`;
  const { rows } = await queryStore<{ wrong: number }>(store, { name: 'count-wrong-tries', text, values: [caseId, at, days] });
  return rows[0]?.wrong ?? 0;
}

/** Counts one more; the days run from the first of those that count. */
export async function addWrongTry(store: Store, { caseId, at, days }: TrackingTry): Promise<void> {
  const text = `INSERT INTO tracking_tries AS t (case_id, wrong, since) VALUES ($1, 1, $2)
    ON CONFLICT (case_id) DO UPDATE SET wrong = CASE WHEN t.${RECENT} THEN t.wrong + 1 ELSE 1 END,
      since = CASE WHEN t.${RECENT} THEN t.since ELSE $2::timestamptz END`;
  await queryStore(store, { name: 'add-wrong-try', text, values: [caseId, at, days] });
}

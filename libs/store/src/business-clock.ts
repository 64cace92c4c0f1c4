import { inTransaction, queryStore } from './connection/transaction';
import { type Store } from './connection/store';

/** How far business time is from the wall clock, in milliseconds; 0 unless a demo installation moved it. */
export async function readClockOffset(store: Store): Promise<number> {
  const result = await queryStore<{ offset_ms: string }>(store, {
    name: 'read-clock-offset',
    text: 'SELECT offset_ms FROM business_clock',
  });
  return Number(result.rows[0]?.offset_ms ?? 0);
}

/**
 * Sets the offset and leaves a wake, from `at` on, for every open case that waits for an instant, since its timer is armed for another one now; wakes that
 * are there stay as old as they are. The cases are held first, in their order: a step holds its case before its wake, so the two never wait for each other.
 */
export async function moveClockOffset(store: Store, given: { readonly offsetMs: number; readonly at: Date }): Promise<void> {
  await inTransaction(store, async (transaction) => {
    await transaction.query({
      name: 'hold-waiting-cases',
      text: 'SELECT FROM cases WHERE alarm_at IS NOT NULL ORDER BY id FOR UPDATE',
      values: [],
    });
    await transaction.query({ ...MOVE, values: [given.offsetMs, given.at] });
  });
}

const MOVE = {
  name: 'move-clock-offset',
  text: `WITH before AS (SELECT offset_ms FROM business_clock),
      moved AS (UPDATE business_clock SET offset_ms = $1),
      disarmed AS (UPDATE cases SET armed_at = NULL WHERE alarm_at IS NOT NULL),
      aged AS (UPDATE wakes SET jobs_only = false, at = at + ($1 - before.offset_ms) * interval '1 millisecond' FROM before RETURNING case_id)
    INSERT INTO wakes (case_id, at)
    SELECT id, $2 FROM cases WHERE alarm_at IS NOT NULL AND NOT EXISTS (SELECT FROM aged WHERE aged.case_id = cases.id)
    ON CONFLICT (case_id) DO NOTHING`,
};

/** Whether some case has lived through an instant after this one. */
export async function hasCaseAfter(store: Store, instant: Date): Promise<boolean> {
  const result = await queryStore(store, {
    name: 'has-case-after',
    text: 'SELECT FROM cases WHERE last_at > $1 LIMIT 1',
    values: [instant],
  });
  return result.rowCount !== 0;
}

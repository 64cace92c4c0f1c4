import { type RecordId } from '#contract';
import { type Transaction } from '../connection/statement';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { RECORD_COLUMNS, type RawRecord, toRecord } from './find-record';
import { type RecordEventRow, type RecordRow } from './record';
import { RECORD_EVENT_COLUMNS, type RawRecordEvent, toRecordEvent } from './record-events';

/** An event that is due, with its record. */
export interface DueRecordEvent {
  readonly event: RecordEventRow;
  readonly record: RecordRow;
}

type Raw = RawRecordEvent & RawRecord;

const split = (raw: Raw): DueRecordEvent => ({ event: toRecordEvent(raw), record: toRecord(raw) });

/** What is due by a day and not done, the earliest first. */
export async function listDueRecordEvents(
  store: Store,
  { today, limit }: { readonly today: string; readonly limit: number },
): Promise<readonly DueRecordEvent[]> {
  const text = `SELECT ${RECORD_EVENT_COLUMNS}, ${RECORD_COLUMNS}
    FROM (SELECT * FROM record_events WHERE done_at IS NULL AND due_on <= $1::date ORDER BY due_on, record_id, event LIMIT $2) e
    JOIN records r ON r.id = e.record_id ORDER BY e.due_on, e.record_id, e.event`;
  const { rows } = await queryStore<Raw>(store, { name: 'list-due-record-events', text, values: [today, limit] });
  return rows.map(split);
}

/** Locks the records of these events and reads both again: what somebody else has done or is about to change is left out. */
export async function lockDueRecordEvents(
  transaction: Transaction,
  { today, events }: { readonly today: string; readonly events: readonly Pick<RecordEventRow, 'recordId' | 'event'>[] },
): Promise<readonly DueRecordEvent[]> {
  const ids = [...new Set(events.map(({ recordId }) => recordId))].toSorted();
  const lock = 'SELECT id FROM records WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE SKIP LOCKED';
  const locked = await queryStore<{ id: RecordId }>(transaction, { name: 'lock-due-records', text: lock, values: [ids] });
  const text = `SELECT ${RECORD_EVENT_COLUMNS}, ${RECORD_COLUMNS} FROM unnest($1::uuid[], $2::text[]) AS asked (record_id, event)
    JOIN record_events e ON e.record_id = asked.record_id AND e.event = asked.event JOIN records r ON r.id = e.record_id
    WHERE e.done_at IS NULL AND e.due_on <= $3::date AND r.id = ANY ($4::uuid[]) ORDER BY e.due_on, e.record_id, e.event`;
  const values = [events.map(({ recordId }) => recordId), events.map(({ event }) => event), today, locked.rows.map(({ id }) => id)];
  const { rows } = await queryStore<Raw>(transaction, { name: 'lock-due-record-events', text, values });
  return rows.map(split);
}

/** The day on which something of a record is due next. */
export async function findNextRecordDay(store: Store): Promise<string | undefined> {
  const text = 'SELECT min(due_on)::text AS day FROM record_events WHERE done_at IS NULL';
  const { rows } = await queryStore<{ day: string | null }>(store, { name: 'find-next-record-day', text, values: [] });
  return rows[0]?.day ?? undefined;
}

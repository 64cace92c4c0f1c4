import { type RecordId } from '#contract';
import { type Transaction } from '../connection/statement';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { type RecordEventRow } from './record';

/** An event of a record with what became of it; not done where it is still to come. */
export interface RecordEventView extends RecordEventRow {
  readonly doneAt?: Date;
  readonly outcome?: string;
}

/** An event as pg gives it. */
export interface RawRecordEvent {
  readonly record_id: RecordId;
  readonly event: string;
  readonly due_on: string;
  readonly for_end: string;
  readonly done_at: Date | null;
  readonly outcome: string | null;
}

/** Columns of a `RawRecordEvent` of table `e`. */
export const RECORD_EVENT_COLUMNS = 'e.record_id, e.event, e.due_on::text AS due_on, e.for_end::text AS for_end, e.done_at, e.outcome';

/** The event as the rest of the program knows it. */
export const toRecordEvent = (raw: RawRecordEvent): RecordEventView => ({
  recordId: raw.record_id,
  event: raw.event,
  dueOn: raw.due_on,
  forEnd: raw.for_end,
  ...(raw.done_at === null ? {} : { doneAt: raw.done_at }),
  ...(raw.outcome === null ? {} : { outcome: raw.outcome }),
});

/** All events of these records, by record and day. */
export async function listRecordEvents(on: Store | Transaction, records: readonly RecordId[]): Promise<readonly RecordEventView[]> {
  const text = `SELECT ${RECORD_EVENT_COLUMNS} FROM record_events e WHERE e.record_id = ANY ($1::uuid[]) ORDER BY e.record_id, e.due_on, e.event`;
  const { rows } = await queryStore<RawRecordEvent>(on, { name: 'list-record-events', text, values: [records] });
  return rows.map(toRecordEvent);
}

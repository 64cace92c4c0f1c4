import { type CaseEvent, PARTNER_CHANNEL } from '#contract';
import { type JsonObject } from '#engine';
import { encryptionContext, type OutboxRow, type RecordEntryKind, type RecordRow } from '#store';
import { type CaseDraft } from '../draft/case-draft';

/** An event of the case for every partner that subscribes to it; its data names nobody. */
const eventOf = ({ row, kit }: CaseDraft, type: CaseEvent, data: JsonObject): OutboxRow => ({
  seq: row.seq + 1,
  notice: type,
  channel: PARTNER_CHANNEL,
  content: kit.seal(encryptionContext.outbox(row.id), data),
});

/** Puts an event of the case into the outbox for every partner that subscribes to it. */
export function tellSubscribers(draft: CaseDraft, type: CaseEvent, data: JsonObject = {}): void {
  draft.change.outbox.push(eventOf(draft, type, data));
}

/** What subscribers hear of an entry in a record's history; of a plan that has moved, nothing. */
export const RECORD_EVENTS = {
  issued: 'record.issued',
  changed: 'record.changed',
  suspended: 'record.suspended',
  resumed: 'record.resumed',
  ended: 'record.ended',
  continued: 'record.changed',
  replanned: undefined,
} as const satisfies Record<RecordEntryKind, CaseEvent | undefined>;

/** What is told of a record: what it says and whom it is about stays here. */
export const toldOfRecord = ({ id, kind, number, status, startsOn, endsOn }: RecordRow): JsonObject => ({
  record: { id, kind, number, status, startsOn, endsOn: endsOn ?? null },
});

/** Events of the records that a job of the case has issued or changed, in the place of the outbox where the job began. */
export function tellOfRecords(draft: CaseDraft, place: number): void {
  const { issued = [], changed = [], entries = [] } = draft.records ?? {};
  const events = entries.flatMap(({ recordId, kind }) => {
    const record = [...issued, ...changed].find(({ id }) => id === recordId);
    const type = RECORD_EVENTS[kind];
    return record === undefined || type === undefined ? [] : [eventOf(draft, type, toldOfRecord(record))];
  });
  draft.change.outbox.splice(place, 0, ...events);
}

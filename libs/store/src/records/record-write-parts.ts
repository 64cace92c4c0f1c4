import { noneAsNull } from '../case-file/part-values';
import { type Place, unnest, type WritePart } from '../case-file/write-part';
import { type RecordRow, type RecordsChange } from './record';

type Part = WritePart<RecordsChange>;

const columns = {
  id: ['uuid', (row: RecordRow) => row.id],
  kind: ['text', (row: RecordRow) => row.kind],
  region: ['text', (row: RecordRow) => row.region],
  organisation_id: ['text', (row: RecordRow) => row.organisationId],
  number: ['text', (row: RecordRow) => row.number],
  subject_person: ['uuid', (row: RecordRow) => ('person' in row.subject ? row.subject.person : null)],
  subject_organisation: ['text', (row: RecordRow) => ('organisation' in row.subject ? row.subject.organisation : null)],
  status: ['text', (row: RecordRow) => row.status],
  starts_on: ['date', (row: RecordRow) => row.startsOn],
  ends_on: ['date', (row: RecordRow) => noneAsNull(row.endsOn)],
  in_grace: ['boolean', (row: RecordRow) => row.inGrace],
  content: ['bytea', (row: RecordRow) => row.content],
  exclusive_key: ['numeric', (row: RecordRow) => noneAsNull(row.exclusiveKey)],
  case_id: ['uuid', (row: RecordRow) => row.caseId],
  issued_at: ['timestamptz', (row: RecordRow) => row.issuedAt],
  changed_at: ['timestamptz', (row: RecordRow) => row.changedAt],
  entries: ['int', (row: RecordRow) => row.entries],
} as const;

const issued: Part = {
  code: 'ri',
  applies: ({ issued: rows }) => rows.length > 0,
  sql: ({ issued: rows }, place) =>
    `INSERT INTO records (${Object.keys(columns).join(', ')}) SELECT ${Object.keys(columns).join(', ')} FROM ${unnest(rows, place, columns)}`,
};

const { id, status, starts_on, ends_on, in_grace, content, exclusive_key, changed_at, entries: entryCount } = columns;
const changing = { id, status, starts_on, ends_on, in_grace, content, exclusive_key, changed_at, entries: entryCount } as const;

const changed: Part = {
  code: 'ru',
  applies: ({ changed: rows }) => rows.length > 0,
  sql: ({ changed: rows }, place) => {
    const sets = Object.keys(changing).filter((column) => column !== 'id');
    return `UPDATE records SET ${sets.map((column) => `${column} = row.${column}`).join(', ')} FROM ${unnest(rows, place, changing)} WHERE records.id = row.id`;
  },
};

const entries: Part = {
  code: 'rh',
  applies: ({ entries: rows }) => rows.length > 0,
  sql: ({ entries: rows }, place) => `INSERT INTO record_entries (record_id, no, kind, from_day, at, case_id, job_no, actor, detail)
    SELECT * FROM ${unnest(rows, place, {
      record_id: ['uuid', (entry) => entry.recordId],
      no: ['int', (entry) => entry.no],
      kind: ['text', (entry) => entry.kind],
      from_day: ['date', (entry) => entry.fromDay],
      at: ['timestamptz', (entry) => entry.at],
      case_id: ['uuid', (entry) => noneAsNull(entry.job?.caseId)],
      job_no: ['int', (entry) => noneAsNull(entry.job?.no)],
      actor: ['uuid', (entry) => noneAsNull(entry.actor)],
      detail: ['bytea', (entry) => entry.detail],
    })}`,
};

const eventsPlaced: Part = {
  code: 'rp',
  applies: ({ eventsPlaced: rows }) => rows.length > 0,
  sql: ({ eventsPlaced: rows }, place) => `INSERT INTO record_events (record_id, event, due_on, for_end)
    SELECT * FROM ${unnest(rows, place, {
      record_id: ['uuid', (event) => event.recordId],
      event: ['text', (event) => event.event],
      due_on: ['date', (event) => event.dueOn],
      for_end: ['date', (event) => event.forEnd],
    })}
    ON CONFLICT (record_id, event) DO UPDATE SET due_on = excluded.due_on, for_end = excluded.for_end, done_at = NULL, outcome = NULL`,
};

const eventsDropped: Part = {
  code: 'rd',
  applies: ({ eventsDropped: rows }) => rows.length > 0,
  sql: ({ eventsDropped: rows }, place) =>
    `DELETE FROM record_events USING ${unnest(rows, place, {
      record_id: ['uuid', (event) => event.recordId],
      event: ['text', (event) => event.event],
    })} WHERE record_events.record_id = row.record_id AND record_events.event = row.event`,
};

const followed: Part = {
  code: 'rf',
  applies: ({ followed: rows }) => rows.length > 0,
  sql: ({ followed: rows }, place) => `INSERT INTO record_follow_ups (record_id, case_id, at)
    SELECT record_id, case_id, at FROM ${unnest(rows, place, {
      record_id: ['uuid', (row) => row.recordId],
      case_id: ['uuid', (row) => row.caseId],
      at: ['timestamptz', (row) => row.at],
    })} ON CONFLICT DO NOTHING`,
};

const counter: Part = {
  code: 'rk',
  applies: (change) => change.counter !== undefined,
  sql: ({ counter: counted }, place: Place) =>
    `UPDATE record_counters SET last = ${place(counted?.last)} WHERE series = ${place(counted?.series)} AND year = ${place(counted?.year)}`,
};

/** What a change of records writes; all on one snapshot, so that their order does not matter. */
export const RECORD_WRITE_PARTS: readonly Part[] = [issued, changed, entries, eventsPlaced, eventsDropped, followed, counter];

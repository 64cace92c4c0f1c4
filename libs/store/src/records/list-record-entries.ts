import { type CaseId, type PersonId, type RecordId } from '#contract';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { type RecordEntryKind, type RecordEntryRow } from './record';

interface Raw {
  readonly record_id: RecordId;
  readonly no: number;
  readonly kind: RecordEntryKind;
  readonly from_day: string;
  readonly at: Date;
  readonly case_id: CaseId | null;
  readonly job_no: number | null;
  readonly actor: PersonId | null;
  readonly detail: Buffer;
}

const toEntry = (raw: Raw): RecordEntryRow => ({
  recordId: raw.record_id,
  no: raw.no,
  kind: raw.kind,
  fromDay: raw.from_day,
  at: raw.at,
  ...(raw.case_id === null || raw.job_no === null ? {} : { job: { caseId: raw.case_id, no: raw.job_no } }),
  ...(raw.actor === null ? {} : { actor: raw.actor }),
  detail: raw.detail,
});

/** The history of a record, the latest first; `before` is the number of the last entry of the page before. */
export async function listRecordEntries(
  store: Store,
  { record, before, limit }: { readonly record: RecordId; readonly before?: number | undefined; readonly limit: number },
): Promise<readonly RecordEntryRow[]> {
  const text = `SELECT record_id, no, kind, from_day::text AS from_day, at, case_id, job_no, actor, detail FROM record_entries
    WHERE record_id = $1 AND ($2::int IS NULL OR no < $2) ORDER BY no DESC LIMIT $3`;
  const { rows } = await queryStore<Raw>(store, { name: 'list-record-entries', text, values: [record, before ?? null, limit] });
  return rows.map(toEntry);
}

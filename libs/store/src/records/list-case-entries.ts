import { type CaseId, type OrganisationId, type PersonId, type RecordId } from '#contract';
import { decryptJson } from '../cipher/cipher';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { given } from '../row-values';
import { type RecordEntryKind } from './record';
import { recordContext } from './record-context';

/** What a case did to a record, with its detail in clear; whatever others do to the record later leaves it as it is. */
export interface RecordEntryView {
  readonly recordId: RecordId;
  readonly kind: string;
  readonly number: string;
  readonly subjectPerson?: PersonId | undefined;
  readonly subjectOrganisation?: OrganisationId | undefined;
  readonly entry: RecordEntryKind;
  /** Day from which it holds, YYYY-MM-DD. */
  readonly fromDay: string;
  readonly at: Date;
  /** JSON as it was written. */
  readonly detail: unknown;
}

interface Result {
  readonly record_id: RecordId;
  readonly no: number;
  readonly record_kind: string;
  readonly number: string;
  readonly subject_person: PersonId | null;
  readonly subject_organisation: OrganisationId | null;
  readonly kind: RecordEntryKind;
  readonly from_day: string;
  readonly at: Date;
  readonly detail: Buffer;
}

/** Everything that a case did to records, by their number and in the order in which it happened. */
export async function listRecordEntriesOfCase(store: Store, caseId: CaseId): Promise<readonly RecordEntryView[]> {
  const text = `SELECT n.record_id, n.no, r.kind AS record_kind, r.number, r.subject_person, r.subject_organisation, n.kind, n.from_day::text AS from_day,
      n.at, n.detail
    FROM record_entries n JOIN records r ON r.id = n.record_id WHERE n.case_id = $1 ORDER BY r.number, n.no`;
  const { rows } = await queryStore<Result>(store, { name: 'list-record-entries-of-case', text, values: [caseId] });
  return rows.map((row) => ({
    recordId: row.record_id,
    kind: row.record_kind,
    number: row.number,
    subjectPerson: given(row.subject_person),
    subjectOrganisation: given(row.subject_organisation),
    entry: row.kind,
    fromDay: row.from_day,
    at: row.at,
    detail: decryptJson(store, recordContext.detail(row.record_id, row.no), row.detail),
  }));
}

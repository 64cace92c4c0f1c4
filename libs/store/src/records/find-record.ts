import { type CaseId, type OrganisationId, type PersonId, type RecordId } from '#contract';
import { type Transaction } from '../connection/statement';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { StoreError } from '../errors';
import { type RecordRow, type RecordStatus, type RecordSubject } from './record';

/** A row as pg gives it: days as texts, since pg would read a date as an instant. */
export interface RawRecord {
  readonly id: RecordId;
  readonly kind: string;
  readonly region: string;
  readonly organisation_id: OrganisationId;
  readonly number: string;
  readonly subject_person: PersonId | null;
  readonly subject_organisation: OrganisationId | null;
  readonly status: RecordStatus;
  readonly starts_on: string;
  readonly ends_on: string | null;
  readonly in_grace: boolean;
  readonly content: Buffer;
  readonly exclusive_key: string | null;
  readonly case_id: CaseId;
  readonly issued_at: Date;
  readonly changed_at: Date;
  readonly entries: number;
}

/** Columns of a `RawRecord` of table `r`. */
export const RECORD_COLUMNS = `r.id, r.kind, r.region, r.organisation_id, r.number, r.subject_person, r.subject_organisation, r.status,
  r.starts_on::text AS starts_on, r.ends_on::text AS ends_on, r.in_grace, r.content, r.exclusive_key::text AS exclusive_key, r.case_id, r.issued_at, r.changed_at, r.entries`;

/** The row as the rest of the program knows it. */
export const toRecord = (raw: RawRecord): RecordRow => ({
  id: raw.id,
  kind: raw.kind,
  region: raw.region,
  organisationId: raw.organisation_id,
  number: raw.number,
  subject: subjectOf(raw),
  status: raw.status,
  startsOn: raw.starts_on,
  ...(raw.ends_on === null ? {} : { endsOn: raw.ends_on }),
  inGrace: raw.in_grace,
  content: raw.content,
  ...(raw.exclusive_key === null ? {} : { exclusiveKey: raw.exclusive_key }),
  caseId: raw.case_id,
  issuedAt: raw.issued_at,
  changedAt: raw.changed_at,
  entries: raw.entries,
});

function subjectOf({ subject_person: person, subject_organisation: organisation }: RawRecord): RecordSubject {
  if (person !== null) return { person };
  if (organisation !== null) return { organisation };
  throw new StoreError('bad-row', 'a record has no subject');
}

/** The record with this id. */
export async function findRecord(on: Store | Transaction, id: RecordId): Promise<RecordRow | undefined> {
  const text = `SELECT ${RECORD_COLUMNS} FROM records r WHERE r.id = $1`;
  const { rows } = await queryStore<RawRecord>(on, { name: 'find-record', text, values: [id] });
  return rows.map(toRecord)[0];
}

/** The same, locked against everybody else who would change it until the transaction ends. */
export async function lockRecord(transaction: Transaction, id: RecordId): Promise<RecordRow | undefined> {
  const text = `SELECT ${RECORD_COLUMNS} FROM records r WHERE r.id = $1 FOR UPDATE`;
  const { rows } = await queryStore<RawRecord>(transaction, { name: 'lock-record', text, values: [id] });
  return rows.map(toRecord)[0];
}

/** The records that a case made, by number. */
export async function listRecordsOfCase(store: Store, caseId: CaseId): Promise<readonly RecordRow[]> {
  const text = `SELECT ${RECORD_COLUMNS} FROM records r WHERE r.case_id = $1 ORDER BY r.number`;
  const { rows } = await queryStore<RawRecord>(store, { name: 'list-records-of-case', text, values: [caseId] });
  return rows.map(toRecord);
}

/** The record that a job of a case issued or changed. */
export async function findRecordOfJob(
  store: Store,
  { caseId, no }: { readonly caseId: CaseId; readonly no: number },
): Promise<RecordRow | undefined> {
  const text = `SELECT ${RECORD_COLUMNS} FROM record_entries n JOIN records r ON r.id = n.record_id WHERE n.case_id = $1 AND n.job_no = $2`;
  const { rows } = await queryStore<RawRecord>(store, { name: 'find-record-of-job', text, values: [caseId, no] });
  return rows.map(toRecord)[0];
}

/** So many of one subject and kind are looked through. */
const MOST = 200;

/** The records of one kind that a subject has in a region, newest first; with a day, those that cover it. */
export async function listRecordsOfSubject(
  on: Store | Transaction,
  {
    region,
    kind,
    subject,
    onDay,
  }: { readonly region: string; readonly kind: string; readonly subject: RecordSubject; readonly onDay?: string },
): Promise<readonly RecordRow[]> {
  const [column, value] =
    'person' in subject ? (['subject_person', subject.person] as const) : (['subject_organisation', subject.organisation] as const);
  const text = `SELECT ${RECORD_COLUMNS} FROM records r WHERE r.${column} = $1 AND r.kind = $2 AND r.region = $3
      AND ($4::date IS NULL OR (r.starts_on <= $4::date AND (r.ends_on IS NULL OR r.ends_on >= $4::date OR r.in_grace)))
    ORDER BY r.id DESC LIMIT ${String(MOST)}`;
  const { rows } = await queryStore<RawRecord>(on, {
    name: `list-records-of-${column}`,
    text,
    values: [value, kind, region, onDay ?? null],
  });
  return rows.map(toRecord);
}

/** Whether another record that holds has this exclusive key on one of these days. */
export async function isExcluded(
  on: Store | Transaction,
  { id, exclusiveKey, startsOn, endsOn }: Pick<RecordRow, 'startsOn' | 'endsOn'> & { readonly id: RecordId; readonly exclusiveKey: string },
): Promise<boolean> {
  const text = `SELECT EXISTS (SELECT FROM records r WHERE r.status <> 'ended' AND r.exclusive_key IS NOT NULL AND r.id <> $1
    AND numrange(r.exclusive_key, r.exclusive_key, '[]') && numrange($2, $2, '[]')
    AND daterange(r.starts_on, r.ends_on, '[]') && daterange($3, $4, '[]')) AS excluded`;
  const { rows } = await queryStore<{ excluded: boolean }>(on, {
    name: 'is-excluded',
    text,
    values: [id, exclusiveKey, startsOn, endsOn ?? null],
  });
  return rows[0]?.excluded ?? false;
}

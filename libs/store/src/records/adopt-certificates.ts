import { type CaseId, type OrganisationId, type PersonId } from '#contract';
import { decryptJson, encrypt } from '../cipher/cipher';
import { type Transaction } from '../connection/statement';
import { type Store } from '../connection/store';
import { inTransaction, queryStore } from '../connection/transaction';
import { recordContext } from './record-context';
import { NO_RECORDS_CHANGE, type RecordEntryRow, type RecordEventRow, type RecordRow, type RecordSubject } from './record';
import { type RecordId } from '#contract';
import { writeRecords } from './write-records';

interface Certificate {
  readonly id: RecordId;
  readonly number: string;
  readonly case_id: CaseId;
  readonly job_no: number;
  readonly kind: string;
  readonly person: PersonId | null;
  readonly organisation_id: OrganisationId;
  readonly region: string;
  readonly content: Buffer;
  readonly issued_at: Date;
  readonly issued_on: string;
}

const PAGE = 500;

const TAKE = {
  name: 'take-certificates',
  text: `DELETE FROM certificates k USING cases c
    WHERE c.id = k.case_id AND k.number IN (SELECT number FROM certificates ORDER BY number LIMIT ${String(PAGE)} FOR UPDATE)
    RETURNING gen_random_uuid() AS id, k.number, k.case_id, k.job_no, k.kind, coalesce(k.holder_id, c.applicant_id) AS person, c.organisation_id, c.region,
      k.content, k.issued_at, (k.issued_at AT TIME ZONE 'Asia/Shanghai')::date::text AS issued_on`,
};

/**
 * Makes records of the certificates that were issued before there were any; again it does nothing. Their terms stand in their encrypted content, so SQL
 * alone cannot do it. Reminders and follow-up cases come to them with \`operator records apply\`.
 */
export async function adoptCertificates(store: Store): Promise<void> {
  while ((await inTransaction(store, (transaction) => adoptPage(store, transaction))) === PAGE);
}

async function adoptPage(store: Store, transaction: Transaction): Promise<number> {
  const { rows } = await queryStore<Certificate>(transaction, TAKE);
  const adopted = rows.map((row) => adopt(store, row));
  writeRecords(transaction, {
    ...NO_RECORDS_CHANGE,
    issued: adopted.map(({ record }) => record),
    entries: adopted.map(({ entry }) => entry),
    eventsPlaced: adopted.flatMap(({ end }) => end ?? []),
  });
  return rows.length;
}

interface Adopted {
  readonly record: RecordRow;
  readonly entry: RecordEntryRow;
  readonly end?: RecordEventRow;
}

function adopt(store: Store, row: Certificate): Adopted {
  const { id, issued_at: at } = row;
  const { startsOn, endsOn, ...content } = decryptJson(store, `certificates.content:${row.number}`, row.content) as Readonly<
    Record<string, unknown>
  >;
  const subject: RecordSubject = row.person === null ? { organisation: row.organisation_id } : { person: row.person };
  const from = dayOf(startsOn) ?? row.issued_on;
  const last = dayOf(endsOn);
  const record: RecordRow = {
    id,
    kind: row.kind,
    region: row.region,
    organisationId: row.organisation_id,
    number: row.number,
    subject,
    status: 'active',
    startsOn: from,
    ...(last === undefined ? {} : { endsOn: last }),
    inGrace: false,
    content: encrypt(store, recordContext.content(id), JSON.stringify(content)),
    caseId: row.case_id,
    issuedAt: at,
    changedAt: at,
    entries: 1,
  };
  const detail = encrypt(store, recordContext.detail(id, 1), JSON.stringify({}));
  const entry: RecordEntryRow = {
    recordId: id,
    no: 1,
    kind: 'issued',
    fromDay: from,
    at,
    job: { caseId: row.case_id, no: row.job_no },
    detail,
  };
  return { record, entry, ...(last === undefined ? {} : { end: { recordId: id, event: 'end', dueOn: dayAfter(last), forEnd: last } }) };
}

const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
const dayOf = (value: unknown): string | undefined => (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : undefined);

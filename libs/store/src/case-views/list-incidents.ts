import { type CaseId, type OrganisationId, type PersonId } from '#contract';
import { encryptionContext } from '../case-file/encryption-context';
import { decryptText } from '../cipher/cipher';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { given, instant } from '../row-values';

/** What went wrong in a case and waits, or waited, for an operator. */
export interface IncidentView {
  readonly caseId: CaseId;
  readonly no: number;
  readonly caseNumber: string;
  readonly processId: string;
  readonly organisationId: OrganisationId;
  readonly element?: string | undefined;
  readonly code: string;
  readonly reason?: string | undefined;
  readonly jobNo?: number | undefined;
  readonly openedAt: Date;
  readonly resolvedAt?: Date | undefined;
  readonly resolvedBy?: PersonId | undefined;
}

interface Result {
  readonly case_id: CaseId;
  readonly no: number;
  readonly number: string;
  readonly process_id: string;
  readonly organisation_id: OrganisationId;
  readonly element: string | null;
  readonly code: string;
  readonly reason: Buffer | null;
  readonly job_no: number | null;
  readonly opened_at: Date;
  readonly resolved_at: Date | null;
  readonly resolved_by: PersonId | null;
}

const SELECT = `SELECT i.case_id, i.no, c.number, c.process_id, c.organisation_id, i.element, i.code, i.reason, i.job_no,
    i.opened_at, i.resolved_at, i.resolved_by
  FROM incidents i JOIN cases c ON c.id = i.case_id`;

/** All incidents of a case, oldest first. */
export async function listIncidentsOfCase(store: Store, caseId: CaseId): Promise<readonly IncidentView[]> {
  const text = `${SELECT} WHERE i.case_id = $1 ORDER BY i.no`;
  const { rows } = await queryStore<Result>(store, { name: 'list-incidents-of-case', text, values: [caseId] });
  return rows.map((row) => toView(store, row));
}

/** Open incidents within an organisation, by case and number, behind the last of the page before. */
export async function listOpenIncidents(
  store: Store,
  within: OrganisationId,
  { after, limit }: { readonly after?: Pick<IncidentView, 'caseId' | 'no'> | undefined; readonly limit: number },
): Promise<readonly IncidentView[]> {
  const text = `${SELECT} JOIN organisations o ON o.id = c.organisation_id
    WHERE i.resolved_at IS NULL AND $1 = ANY (o.path) AND (i.case_id, i.no) > ($2::uuid, $3::int) ORDER BY i.case_id, i.no LIMIT $4`;
  const { caseId, no } = after ?? { caseId: '00000000-0000-0000-0000-000000000000', no: 0 };
  const { rows } = await queryStore<Result>(store, { name: 'list-open-incidents', text, values: [within, caseId, no, limit] });
  return rows.map((row) => toView(store, row));
}

function toView(store: Store, row: Result): IncidentView {
  return {
    caseId: row.case_id,
    no: row.no,
    caseNumber: row.number,
    processId: row.process_id,
    organisationId: row.organisation_id,
    element: given(row.element),
    code: row.code,
    reason: row.reason === null ? undefined : decryptText(store, encryptionContext.incident(row.case_id), row.reason),
    jobNo: given(row.job_no),
    openedAt: row.opened_at,
    resolvedAt: instant(row.resolved_at),
    resolvedBy: given(row.resolved_by),
  };
}

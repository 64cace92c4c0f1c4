import { type CaseId, type OrganisationId, type PersonId } from '#contract';
import { encryptionContext } from '../case-file/encryption-context';
import { decryptText } from '../cipher/cipher';
import { type Statement } from '../connection/statement';
import { type Store } from '../connection/store';
import { queryStore } from '../connection/transaction';
import { given, instant } from '../row-values';

/** What an incident may be about. */
export const INCIDENT_SUBJECTS = ['job', 'timer', 'call', 'message', 'case'] as const;
/** One of them. */
export type IncidentSubject = (typeof INCIDENT_SUBJECTS)[number];

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
  /** What it is about; `case` where it is none of the others. */
  readonly about: IncidentSubject;
  readonly definitionHash: string;
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
  readonly about: IncidentSubject;
  readonly definition_hash: Buffer;
  readonly opened_at: Date;
  readonly resolved_at: Date | null;
  readonly resolved_by: PersonId | null;
}

const SELECT = `SELECT i.case_id, i.no, c.number, c.process_id, c.organisation_id, i.element, i.code, i.reason, i.job_no, c.definition_hash,
    CASE WHEN i.job_no IS NOT NULL THEN 'job' WHEN i.timer_no IS NOT NULL THEN 'timer' WHEN i.call_no IS NOT NULL THEN 'call'
      WHEN i.letter_id IS NOT NULL THEN 'message' ELSE 'case' END AS about, i.opened_at, i.resolved_at, i.resolved_by
  FROM incidents i JOIN cases c ON c.id = i.case_id`;

/** All incidents of a case, oldest first. */
export async function listIncidentsOfCase(store: Store, caseId: CaseId): Promise<readonly IncidentView[]> {
  const text = `${SELECT} WHERE i.case_id = $1 ORDER BY i.no`;
  const { rows } = await queryStore<Result>(store, { name: 'list-incidents-of-case', text, values: [caseId] });
  return rows.map((row) => toView(store, row));
}

/** What open incidents have in common that share it. */
export interface IncidentCause {
  readonly processId: string;
  /** None where the case itself is broken. */
  readonly element?: string | undefined;
  readonly code: string;
}

/** Which open incidents: of cases handled within these organisations, of one cause or of all, behind the last of the page before. */
export interface OpenIncidentsQuery {
  readonly within: readonly OrganisationId[];
  readonly cause?: IncidentCause | undefined;
  readonly after?: Pick<IncidentView, 'caseId' | 'no'> | undefined;
  readonly limit: number;
}

const OPEN_WITHIN = `JOIN organisations o ON o.id = c.organisation_id WHERE i.resolved_at IS NULL AND o.path && $1::text[]`;

/** Open incidents by case and number. */
export async function listOpenIncidents(store: Store, query: OpenIncidentsQuery): Promise<readonly IncidentView[]> {
  const { rows } = await queryStore<Result>(store, listOpenIncidentsStatement(query));
  return rows.map((row) => toView(store, row));
}

/** Its text by what is asked for, so that each has its plan. */
export function listOpenIncidentsStatement({ within, cause, after, limit }: OpenIncidentsQuery): Statement {
  const { caseId, no } = after ?? { caseId: '00000000-0000-0000-0000-000000000000', no: 0 };
  const ofCause = cause === undefined ? '' : ' AND c.process_id = $5 AND i.code = $6 AND i.element IS NOT DISTINCT FROM $7';
  const text = `${SELECT} ${OPEN_WITHIN} AND (i.case_id, i.no) > ($2::uuid, $3::int)${ofCause} ORDER BY i.case_id, i.no LIMIT $4`;
  const values = [within, caseId, no, limit, ...(cause === undefined ? [] : [cause.processId, cause.code, cause.element ?? null])];
  return { name: `list-open-incidents${cause === undefined ? '' : '-of-cause'}`, text, values };
}

/** Open incidents of one cause, counted; the version of the latest case names process and element. */
export interface IncidentGroup extends IncidentCause {
  readonly count: number;
  readonly oldestAt: Date;
  readonly definitionHash: string;
}

/** The open incidents of cases handled within these organisations by process, element and cause, the most first. */
export async function countOpenIncidents(store: Store, within: readonly OrganisationId[]): Promise<readonly IncidentGroup[]> {
  const text = `SELECT c.process_id, i.element, i.code, count(*)::int AS count, min(i.opened_at) AS oldest_at,
      (array_agg(c.definition_hash ORDER BY i.case_id DESC))[1] AS definition_hash
    FROM incidents i JOIN cases c ON c.id = i.case_id ${OPEN_WITHIN}
    GROUP BY c.process_id, i.element, i.code ORDER BY count DESC, c.process_id, i.element, i.code`;
  const { rows } = await queryStore<
    Pick<Result, 'process_id' | 'element' | 'code' | 'definition_hash'> & { count: number; oldest_at: Date }
  >(store, { name: 'count-open-incidents', text, values: [within] });
  return rows.map(({ process_id, element, code, count, oldest_at, definition_hash }) => ({
    ...{ processId: process_id, element: given(element), code, count, oldestAt: oldest_at },
    definitionHash: definition_hash.toString('hex'),
  }));
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
    about: row.about,
    definitionHash: row.definition_hash.toString('hex'),
    openedAt: row.opened_at,
    resolvedAt: instant(row.resolved_at),
    resolvedBy: given(row.resolved_by),
  };
}

import { type AuthorityEvidence, type CaseId, type PersonId } from '#contract';
import { given, instant } from '../row-values';

/** By what a helper (帮代办) acts for an applicant: in one case, or in all where none is named; to an instant, or until it is revoked. */
export interface Authority {
  readonly id: string;
  readonly applicantId: PersonId;
  readonly agentId: PersonId;
  readonly caseId?: CaseId | undefined;
  readonly ground: string;
  readonly evidence: AuthorityEvidence;
  readonly documentId?: string | undefined;
  readonly givenAt: Date;
  readonly endsAt?: Date | undefined;
}

/** An authority with the names of both, and its end if it is over. */
export interface AuthorityView extends Authority {
  readonly applicantName: string;
  readonly agentName: string;
  readonly endedAt?: Date | undefined;
}

/** What AUTHORITY_SELECT answers with. */
export interface AuthorityResult {
  readonly id: string;
  readonly applicant_id: PersonId;
  readonly applicant_name: string;
  readonly agent_id: PersonId;
  readonly agent_name: string;
  readonly case_id: CaseId | null;
  readonly ground: string;
  readonly evidence: AuthorityEvidence;
  readonly document_id: string | null;
  readonly given_at: Date;
  readonly ends_at: Date | null;
  readonly ended_at: Date | null;
}

/** Authorities `a` with the names of both. */
export const AUTHORITY_SELECT = `SELECT a.*, p.name AS applicant_name, g.name AS agent_name
  FROM authorities a JOIN people p ON p.id = a.applicant_id JOIN people g ON g.id = a.agent_id`;

/** Whether an authority `alias` holds at an instant. */
export const holdsAt = (alias: string, at: string): string =>
  `${alias}.ended_at IS NULL AND (${alias}.ends_at IS NULL OR ${alias}.ends_at > ${at})`;

/** A row of AUTHORITY_SELECT as a view. */
export const toAuthority = (row: AuthorityResult): AuthorityView => ({
  id: row.id,
  applicantId: row.applicant_id,
  applicantName: row.applicant_name,
  agentId: row.agent_id,
  agentName: row.agent_name,
  caseId: given(row.case_id),
  ground: row.ground,
  evidence: row.evidence,
  documentId: given(row.document_id),
  givenAt: row.given_at,
  endsAt: instant(row.ends_at),
  endedAt: instant(row.ended_at),
});

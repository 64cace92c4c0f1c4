import { type CaseId, type DefinitionHash, type OrganisationId, type PersonId } from '#contract';
import { given, instant } from '../row-values';

/** A case as lists show it, with the two paths that decide who may read it. */
export interface CaseSummary {
  readonly id: CaseId;
  readonly number: string;
  readonly processId: string;
  readonly definitionHash: DefinitionHash;
  readonly region: string;
  readonly organisationId: OrganisationId;
  /** The handling organisation first, the root last. */
  readonly organisationPath: readonly OrganisationId[];
  readonly organisationName: string;
  readonly townshipId?: OrganisationId | undefined;
  readonly townshipPath?: readonly OrganisationId[] | undefined;
  readonly townshipName?: string | undefined;
  readonly applicantId?: PersonId | undefined;
  readonly agentId?: PersonId | undefined;
  /** The organisation that applies, instead of a person. */
  readonly applicantOrganisationId?: OrganisationId | undefined;
  readonly subject: string;
  readonly status: 'open' | 'closed';
  readonly outcome?: string | undefined;
  readonly stage?: string | undefined;
  readonly seq: number;
  readonly startedAt: Date;
  readonly lastAt: Date;
  readonly closedAt?: Date | undefined;
  /** The batch that its application named. */
  readonly batch?: string | undefined;
}

/** Columns of `c` with its organisation `o` and township `w`, which CASE_JOINS bring. */
export const CASE_COLUMNS = `c.id, c.number, c.process_id, encode(c.definition_hash, 'hex') AS definition_hash, c.region,
  c.organisation_id, o.path AS organisation_path, o.name AS organisation_name, c.township_id, w.path AS township_path, w.name AS township_name,
  c.applicant_id, c.agent_id, c.applicant_organisation_id, c.subject, c.status, c.outcome, c.stage, c.seq, c.started_at, c.last_at, c.closed_at, c.batch`;
/** Organisation `o` and township `w` of the case `c`. */
export const CASE_JOINS = `LEFT JOIN organisations o ON o.id = c.organisation_id LEFT JOIN organisations w ON w.id = c.township_id`;

/** What CASE_COLUMNS answer with. */
export interface CaseResult {
  readonly id: CaseId;
  readonly number: string;
  readonly process_id: string;
  readonly definition_hash: DefinitionHash;
  readonly region: string;
  readonly organisation_id: OrganisationId;
  readonly organisation_path: readonly OrganisationId[] | null;
  readonly organisation_name: string | null;
  readonly township_id: OrganisationId | null;
  readonly township_path: readonly OrganisationId[] | null;
  readonly township_name: string | null;
  readonly applicant_id: PersonId | null;
  readonly agent_id: PersonId | null;
  readonly applicant_organisation_id: OrganisationId | null;
  readonly subject: string;
  readonly status: CaseSummary['status'];
  readonly outcome: string | null;
  readonly stage: string | null;
  readonly seq: number;
  readonly started_at: Date;
  readonly last_at: Date;
  readonly closed_at: Date | null;
  readonly batch: string | null;
}

/** A row of CASE_COLUMNS as a view. */
export const toCaseSummary = (row: CaseResult): CaseSummary => ({
  id: row.id,
  number: row.number,
  processId: row.process_id,
  definitionHash: row.definition_hash,
  region: row.region,
  organisationId: row.organisation_id,
  organisationPath: row.organisation_path ?? [row.organisation_id],
  organisationName: row.organisation_name ?? row.organisation_id,
  townshipId: given(row.township_id),
  townshipPath: given(row.township_path),
  townshipName: given(row.township_name),
  applicantId: given(row.applicant_id),
  agentId: given(row.agent_id),
  applicantOrganisationId: given(row.applicant_organisation_id),
  subject: row.subject,
  status: row.status,
  outcome: given(row.outcome),
  stage: given(row.stage),
  seq: row.seq,
  startedAt: row.started_at,
  lastAt: row.last_at,
  closedAt: instant(row.closed_at),
  batch: given(row.batch),
});

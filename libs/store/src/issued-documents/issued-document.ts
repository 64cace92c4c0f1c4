import { type CaseId, type OrganisationId } from '#contract';
import { decryptJson } from '../cipher/cipher';
import { encryptionContext } from '../case-file/encryption-context';
import { type Store } from '../connection/store';
import { given } from '../row-values';

/** A document that a case has written. */
export interface IssuedDocument {
  readonly caseId: CaseId;
  readonly no: number;
  readonly element: string;
  readonly template: string;
  readonly organisationId: OrganisationId;
  readonly number?: { readonly series: string; readonly year: number; readonly serial: number };
  /** What strangers verify it by. */
  readonly code: string;
  /** What it says, as JSON. */
  readonly content: unknown;
  readonly issuedAt: Date;
  /** When the step that wrote it was undone. */
  readonly revokedAt?: Date | undefined;
  /** The number of the later document that the same step wrote instead. */
  readonly replacedBy?: number | undefined;
}

/** A row as PostgreSQL gives it. */
export interface IssuedDocumentResult {
  readonly case_id: CaseId;
  readonly no: number;
  readonly element: string;
  readonly template: string;
  readonly organisation_id: OrganisationId;
  readonly series: string | null;
  readonly year: number | null;
  readonly serial: number | null;
  readonly code: string;
  readonly content: Buffer;
  readonly issued_at: Date;
  readonly revoked_at: Date | null;
  readonly replaced_by: number | null;
}

/** The columns of `IssuedDocumentResult` of `issued_documents d`. */
export const ISSUED_COLUMNS = `d.case_id, d.no, d.element, d.template, d.organisation_id, d.series, d.year, d.serial, d.code, d.content, d.issued_at, d.revoked_at,
  CASE WHEN d.revoked_at IS NOT NULL THEN (SELECT min(later.no) FROM issued_documents later
    WHERE later.case_id = d.case_id AND later.no > d.no AND later.element = d.element AND later.template = d.template) END AS replaced_by`;

/** The row with its content decrypted. */
export function toIssued(store: Store, row: IssuedDocumentResult): IssuedDocument {
  const { series, year, serial } = row;
  return {
    caseId: row.case_id,
    no: row.no,
    element: row.element,
    template: row.template,
    organisationId: row.organisation_id,
    ...(series === null || year === null || serial === null ? {} : { number: { series, year, serial } }),
    code: row.code,
    content: decryptJson(store, encryptionContext.issuedDocument(row.case_id, row.no), row.content),
    issuedAt: row.issued_at,
    revokedAt: given(row.revoked_at),
    replacedBy: given(row.replaced_by),
  };
}

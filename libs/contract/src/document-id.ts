import { type CaseId } from './ids';

/** A document of a case: its number there. */
export interface DocumentKey {
  readonly caseId: CaseId;
  readonly no: number;
}

const FORM = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.(\d{1,9})$/;

/** Id of a document that a case has written, for FEEL and on the wire: `<caseId>.<no>`. */
export const documentIdOf = (caseId: string, no: number): string => `${caseId}.${String(no)}`;

/** What the id names; undefined where it has another form. */
export function parseDocumentId(id: string): DocumentKey | undefined {
  const [, caseId, no] = FORM.exec(id) ?? [];
  return caseId === undefined ? undefined : { caseId: caseId as CaseId, no: Number(no) };
}

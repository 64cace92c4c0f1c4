import { type CaseId, type PersonId } from '#contract';

/** Sensitive data of a case that somebody was shown in clear. */
export interface Reading {
  readonly caseId: CaseId;
  readonly personId: PersonId;
  /** Where it was shown: `task`, `timeline`, `document`. */
  readonly place: string;
  /** What it was: `<element>:<JSON pointer>` of a form's field, or the document's id; never a value. */
  readonly fields: readonly string[];
  /** Wall clock. */
  readonly at: Date;
  /** Why, as the reader stated it. */
  readonly purpose?: string;
}

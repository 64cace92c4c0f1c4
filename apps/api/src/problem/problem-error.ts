import { type ProblemCode } from './problems';

/** One fault of what was sent: a JSON pointer and a code, with texts for people. */
export interface FieldFault {
  readonly path: string;
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}

/** What a problem says beyond its code. */
export interface ProblemExtras {
  readonly detail?: string;
  readonly detailEn?: string;
  readonly errors?: readonly FieldFault[];
  /** Who has the task, with `already-claimed` and `not-yours`. */
  readonly owner?: { readonly id: string; readonly name: string };
  /** Seconds until another try makes sense. */
  readonly retryAfter?: number;
}

/** Ends a request with the problem of this code; the filter writes it. */
export class ProblemError extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly extras: ProblemExtras = {},
  ) {
    super(code);
    this.name = 'ProblemError';
  }
}

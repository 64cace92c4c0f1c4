/** An error refuses the file; a warning is printed, and the file may be deployed. */
export type Severity = 'error' | 'warning';

/** What a rule says of a place in the file (line from 1), and what to do about it. */
export interface Objection {
  readonly element?: string;
  readonly name?: string;
  readonly line: number;
  readonly reason: string;
  readonly hint: string;
  /** A warning is told and does not refuse; without it the objection is an error. */
  readonly severity?: Severity;
}

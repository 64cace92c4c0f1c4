import { type CaseId, type PersonId } from '#contract';
import { type MoveRefusalCode, type ReturnRefusalCode } from '#engine';
import { type FormError } from '#forms';
import { type MigrationObstacle } from './migrating/migration-obstacle';

/** Why a command changed nothing. */
export type RefusalCode =
  | 'unknown-case'
  | 'unknown-process'
  | 'unknown-task'
  | 'unknown-incident'
  | 'unknown-clock'
  | 'clock-not-running'
  | 'clock-not-paused'
  | 'pause-not-allowed'
  | 'unknown-document'
  | 'case-closed'
  | 'task-closed'
  | 'already-claimed'
  | 'not-yours'
  | 'separated'
  | 'assignee-separated'
  | 'assignee-unfit'
  | 'urged-lately'
  | 'task-held'
  | 'task-waits'
  | 'supplemented-before'
  | 'no-applicant'
  | 'wrong-applicant'
  | 'nothing-to-except'
  | 'helper-before'
  | 'unfit-helper'
  | 'recused-before'
  | 'nothing-to-reexamine'
  | 'reexamined-before'
  | 'date-passed'
  | 'not-permitted'
  | 'job-closed'
  | 'call-closed'
  | 'message-not-awaited'
  | 'publicity-ended'
  | 'name-required'
  | 'form-invalid'
  | 'evaluation-failed'
  | 'no-flow-taken'
  | 'wrong-type'
  | 'endless-loop'
  | 'too-many-instances'
  | ReturnRefusalCode
  | MoveRefusalCode
  | 'unknown-variable'
  | 'unknown-subscription'
  | 'not-a-message'
  | 'case-broken'
  | 'unpublished-year'
  | 'unknown-organisation'
  | 'field-too-long'
  | 'unknown-request'
  | 'request-answered'
  | 'request-closed'
  | 'not-migratable'
  | 'idempotency-key-reused';

/** A command that changed nothing, and why. */
export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
  /** Person who has the task, with `already-claimed`. */
  readonly ownerId?: PersonId;
  /** Faults of the form's data, with `form-invalid`. */
  readonly errors?: readonly FormError[];
  /** Where and why a case keeps its version, with `not-migratable`. */
  readonly obstacle?: MigrationObstacle;
  /** For operators and logs: element and cause, never a person's data. */
  readonly reason?: string;
}

/** What a command did; remembered under its id and given again when it is repeated. */
export interface Done {
  readonly ok: true;
  readonly repeated: boolean;
  /** Number of the case's last audit entry. */
  readonly seq: number;
  /** Tasks opened and closed, by number. */
  readonly opened: readonly number[];
  readonly closed: readonly number[];
  readonly caseClosed: boolean;
  readonly outcome?: string;
  /** With `replan`: the dates that moved, and the elements whose dates stay since nobody kept how they came about. */
  readonly replanned?: { readonly moved: readonly MovedDate[]; readonly unplanned: readonly string[] };
}

/** A date that a new calendar has moved: of a task, a timer, a clock of the case or a rung of a ladder, instants as ISO texts. */
export interface MovedDate {
  readonly what: 'task' | 'timer' | 'clock' | 'clock-warning' | 'rung';
  readonly element: string;
  readonly from: string;
  readonly to: string;
}

/** What became of a command. */
export type Outcome = Done | Refusal;

/** The new case with its number, or why there is none. */
export type StartOutcome = (Done & { readonly caseId: CaseId; readonly number: string }) | Refusal;

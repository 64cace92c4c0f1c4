import { type MigrationFinding, type MigrationProblem } from '#engine';

/** Why a case keeps its version: a code, where there is one the element, and a reason without personal data. */
export interface MigrationObstacle {
  readonly code:
    | MigrationProblem['code']
    | MigrationFinding['code']
    | 'unpublished-year'
    | 'unknown-organisation'
    | 'field-too-long'
    /** The case has another version than the migration is from. */
    | 'other-version'
    /** Something was due and has happened first; try again. */
    | 'due-first'
    /** Who has the task by name may not do it in the new version. */
    | 'task-unfit'
    /** On the way back: the case has done a step that the old version does not know. */
    | 'new-step-taken';
  readonly element?: string;
  readonly reason: string;
}

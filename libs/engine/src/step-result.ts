import { type ElementId } from '#bpmn';
import { type CaseState } from './case-state';
import { type Effect } from './effect';

/**
 * Why there is no going back: the path never passed there, another branch or instance did, it lies in a sub-process that is over, it is not
 * done yet, its effect or that of a later step has left the house, somebody has gone on since (`taken-back`), or the way straight back
 * would lead into what going back closes, or to what another step that was gone back to leads straight back to.
 */
export type ReturnRefusalCode =
  | 'never-passed'
  | 'other-branch'
  | 'other-instance'
  | 'scope-closed'
  | 'still-open'
  | 'left-the-house'
  | 'acted-upon'
  | 'no-way-straight-back';

/**
 * Why a token may not be moved: nothing can wait there, it lies in another scope, an instance is concerned, a join would wait for ever or get
 * something twice, or what has left the house would be done again.
 */
export type MoveRefusalCode =
  'cannot-wait-there' | 'other-scope' | 'other-instance' | 'would-lose-token' | 'would-double-token' | 'left-the-house';

/** Why a step was refused; nothing has changed then. */
export interface StepProblem {
  readonly code:
    | 'evaluation-failed'
    | 'no-flow-taken'
    | 'wrong-type'
    | 'not-open'
    | 'case-ended'
    | 'endless-loop'
    | 'too-many-instances'
    | ReturnRefusalCode
    | MoveRefusalCode;
  readonly element?: ElementId;
  readonly line?: number;
  readonly reason: string;
}

/** The next state with what is to be done about it, or the problem that stopped the step. */
export type StepResult =
  | { readonly ok: true; readonly state: CaseState; readonly effects: readonly Effect[] }
  | { readonly ok: false; readonly problem: StepProblem };

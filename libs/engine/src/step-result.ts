import { type ElementId } from '#bpmn';
import { type CaseState } from './case-state';
import { type Effect } from './effect';

/** Why a step was refused; nothing has changed then. */
export interface StepProblem {
  readonly code: 'evaluation-failed' | 'no-flow-taken' | 'wrong-type' | 'not-open' | 'case-ended' | 'endless-loop' | 'too-many-instances';
  readonly element?: ElementId;
  readonly line?: number;
  readonly reason: string;
}

/** The next state with what is to be done about it, or the problem that stopped the step. */
export type StepResult =
  | { readonly ok: true; readonly state: CaseState; readonly effects: readonly Effect[] }
  | { readonly ok: false; readonly problem: StepProblem };

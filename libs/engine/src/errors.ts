import { type StepProblem } from './step-result';

/** A broken assumption: the graph or the state is not what a deploy check and earlier steps guarantee. */
export class EngineError extends Error {
  constructor(
    readonly code: 'unknown-element' | 'unknown-token' | 'unknown-scope' | 'unfit-element' | 'lost-token',
    message: string,
  ) {
    super(message);
    this.name = 'EngineError';
  }
}

/** Leaves a step half-way; `step` turns it into a problem and throws the draft away, so nothing has happened. */
export class StepRefused extends Error {
  readonly code: StepProblem['code'];
  constructor(readonly problem: StepProblem) {
    super(problem.reason);
    this.name = 'StepRefused';
    this.code = problem.code;
  }
}

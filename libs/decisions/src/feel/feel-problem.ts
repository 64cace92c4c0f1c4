/** Why a decision or an expression has no result. */
export type FaultCode =
  | 'unknown-decision'
  | 'missing-input'
  | 'wrong-type'
  | 'not-allowed'
  | 'no-hit'
  | 'several-hits'
  | 'hits-differ'
  | 'not-aggregable'
  | 'not-an-amount'
  | 'too-much'
  | 'evaluation-failed';

/** Thrown where strict evaluation has no value; `evaluator` and `decide` turn it into a failure, so it never leaves this lib. */
export class FeelProblem {
  constructor(
    readonly reason: string,
    readonly code: FaultCode = 'evaluation-failed',
  ) {}

  /** The same problem with the place where it arose in front. */
  at(where: string): FeelProblem {
    return new FeelProblem(`${where}: ${this.reason}`, this.code);
  }
}

/** Adds the place to a problem that passes through; any other error stays what it is. */
export function located(error: unknown, where: string): unknown {
  return error instanceof FeelProblem ? error.at(where) : error;
}

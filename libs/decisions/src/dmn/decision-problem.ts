/** Thrown where a decision cannot be made; `decide` turns it into a failure, so it never leaves this lib. */
export class DecisionProblem {
  constructor(readonly reason: string) {}
}

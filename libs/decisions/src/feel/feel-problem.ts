/** Thrown by a guard out of the library's interpreter; `compile-expression` turns it into a failure. */
export class FeelProblem {
  constructor(readonly reason: string) {}
}

import { OperatorError } from '../errors';

/** Goes on where it is as it must be; else `command-failed` with the sentence that says what is not. */
export function mustBe(asItMust: boolean, otherwise: string): asserts asItMust {
  if (!asItMust) throw new OperatorError('command-failed', otherwise);
}

/** The value, which must be there. */
export function mustHave<T>(value: T | undefined, otherwise: string): T {
  mustBe(value !== undefined, otherwise);
  return value;
}

import { evaluate, isFunction, isRange } from 'feelin';
import { aKind, mismatch, unwrap } from './comparable';
import { FeelProblem } from './feel-problem';
import { kindOf } from './kind-of';

/** The library's own equality. */
const equality: unknown = evaluate('function(a, b) a = b').value;

function areEqual(a: unknown, b: unknown): boolean {
  return isFunction(equality) && equality.fn(a, b) === true;
}

function checkKinds(input: unknown, bound: unknown): void {
  const [a, b] = [kindOf(unwrap(input)), kindOf(unwrap(bound))];
  if (mismatch(a, b, false)) throw new FeelProblem(`a cell for ${aKind(b)} meets ${aKind(a)}`);
}

/** Whether the input of a decision table fits one test of a cell; null where FEEL does not know. */
export function matchesTest(input: unknown, test: unknown): boolean | null {
  if (typeof test === 'function') return test(input) as boolean | null;
  if (isRange(test)) {
    checkKinds(input, test.start ?? test.end);
    return test.includes(input);
  }
  if (Array.isArray(test))
    return Array.isArray(input) && areEqual(input, test) ? true : test.some((item) => matchesTest(input, item) === true);
  if (typeof test === 'boolean' && typeof input !== 'boolean') return test;
  checkKinds(input, test);
  return areEqual(input, test);
}

/** The value of a test that is a condition over `?`. */
export function truthOfTest(test: unknown): boolean | null {
  if (typeof test === 'boolean' || test === null) return test;
  throw new FeelProblem(`a condition over ? is ${aKind(kindOf(test))}, neither true nor false`);
}

import { evaluate, FeelFunction, isFunction, unaryTest } from 'feelin';
import { findOversize } from '../feel/expression-limits';
import { type Feel, type Scope } from '../boxed/boxed';
import { standardFunctions } from './functions';

/** FEEL as the standard has it: what goes wrong is null. */
function attempt(text: string, run: () => unknown): unknown {
  if (findOversize(text) !== undefined) return null;
  try {
    return run() ?? null;
  } catch {
    // The standard gives null for whatever cannot be evaluated, whatever the reason.
    return null;
  }
}

function invoke(target: unknown, values: Scope): unknown {
  if (!isFunction(target)) return null;
  const names = Object.keys(values);
  const call = `target(${names.map((name) => `${name}: values.${name}`).join(', ')})`;
  return attempt(call, () => {
    const result: unknown = target.invoke({ ...values });
    return typeof result === 'object' && result !== null && 'template' in result ? null : result;
  });
}

/** Evaluation by the standard's rules for null; `conform` comes from the file whose types are meant. */
export function createStandardFeel(conform: Feel['conform']): Feel {
  const withFunctions = (scope: Scope): Record<string, unknown> => ({ ...standardFunctions, ...scope });
  return {
    evaluate: (text, scope) => attempt(text, () => evaluate(text, withFunctions(scope)).value),
    accepts: (tests, input, scope) => attempt(tests, () => unaryTest(tests, { ...withFunctions(scope), '?': input }).value) === true,
    equal: (a, b) => attempt('', () => evaluate('a = b', { a, b }).value) === true,
    conform,
    createFunction: (names, run) =>
      new FeelFunction((...values: readonly unknown[]) => (values.length === names.length ? run(values) : null), [...names]),
    invoke,
  };
}

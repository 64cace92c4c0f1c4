import { FeelFunction, isFunction } from 'feelin';
import { findOversize } from '../feel/expression-limits';
import { type Feel, type Scope } from '../boxed/boxed';
import { equal } from './compare';
import { standardFunctions } from './functions/functions';
import { interpret } from './interpret';

/** FEEL as the standard has it: what goes wrong is null. */
function attempt(run: () => unknown): unknown {
  try {
    return run() ?? null;
  } catch {
    // The standard gives null for whatever cannot be evaluated, whatever the reason.
    return null;
  }
}

function invoke(target: unknown, values: Scope): unknown {
  if (!isFunction(target)) return null;
  return attempt(() => {
    const result: unknown = target.invoke({ ...values });
    return typeof result === 'object' && result !== null && 'template' in result ? null : result;
  });
}

/** Evaluation by the standard's rules for null; `conform` comes from the file whose types are meant. */
export function createStandardFeel(conform: Feel['conform']): Feel {
  const run = (text: string, as: 'expression' | 'tests', scope: Scope): unknown => {
    if (findOversize(text) !== undefined) return null;
    return attempt(() => interpret(text, as, { scope: { ...standardFunctions, ...scope }, conform }));
  };
  return {
    evaluate: (text, scope) => run(text, 'expression', scope),
    accepts: (tests, input, scope) => run(tests, 'tests', { ...scope, '?': input }) === true,
    equal: (a, b) => equal(a, b) === true,
    conform,
    createFunction: (names, body) =>
      new FeelFunction((...values: readonly unknown[]) => (values.length === names.length ? body(values) : null), [...names]),
    invoke,
  };
}

import { FeelFunction, isFunction } from 'feelin';
import { type Feel } from '../boxed/boxed';
import { type Scope } from '../feel/scope';
import { FeelProblem } from '../feel/feel-problem';
import { type Mode } from '../feel/mode';
import { equal } from './compare';
import { createCompile } from './compile';
import { createMeter, TooMuch } from './meter';
import { type Run } from './source';

/** What went wrong below FEEL: too much work, nesting beyond the machine's stack, or a type that the library did not expect. */
function reasonOf(error: unknown): string {
  if (error instanceof TooMuch) return error.reason;
  return error instanceof RangeError ? 'the expression is nested too deeply' : 'a value has a type that does not fit here';
}

/** FEEL in one mode; `conform` comes from the file whose types are meant. */
export function createFeel(mode: Mode, conform: Feel['conform']): Feel {
  const meter = createMeter();
  const compile = createCompile({ mode, meter, conform });
  const attempt = <Value>(run: () => Value): Value | null => {
    try {
      return meter.measure(run);
    } catch (error) {
      const tooMuch = error instanceof TooMuch;
      if (error instanceof FeelProblem || (tooMuch && meter.isBusy())) throw error;
      return mode.fault(() => reasonOf(error), tooMuch || error instanceof RangeError ? 'too-much' : 'evaluation-failed');
    }
  };
  // Strictly what goes wrong ends the whole evaluation, which `run` looks after.
  const safely = (run: Run): Run => (mode.strict ? run : (scope) => attempt(() => run(scope)) ?? null);
  return {
    mode,
    meter,
    faultOf: (text, kind, names) => compile(text, kind).faultFor(names),
    run: attempt,
    prepare: (text) => {
      const { runFor } = compile(text, 'expression');
      return safely((scope) => runFor(scope)(scope));
    },
    prepareTests: (tests) => {
      const { runFor } = compile(tests, 'tests');
      const run = safely((scope) => runFor(scope)(scope));
      return (scope) => run(scope) === true;
    },
    equal: (a, b) => equal(a, b) === true,
    conform,
    createFunction: (names, body) =>
      new FeelFunction(
        (...values: readonly unknown[]) => {
          meter.spend(1);
          if (values.length === names.length) return body(values);
          return mode.fault(() => `a function of ${String(names.length)} parameters is given ${String(values.length)}`);
        },
        [...names],
      ),
    invoke: (target: unknown, values: Scope) => {
      if (!isFunction(target)) return mode.fault(() => 'what is called is no function');
      const result: unknown = attempt(() => target.invoke({ ...values }));
      return typeof result === 'object' && result !== null && 'template' in result
        ? mode.fault(() => 'a function is given other parameters than its own')
        : result;
    },
  };
}

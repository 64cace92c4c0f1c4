import { evaluate, isFunction, parseExpression } from 'feelin';
import { type JsonObject } from '#engine';
import { createGuard, type Guard } from './comparison-guard';
import { describeWarning, type FeelWarning } from './describe-warning';
import { findOversize } from './expression-limits';
import { findSyntaxFault } from './find-syntax-fault';
import { strictText } from './strict-text';

/** A FEEL value of the library, or a sentence that says what went wrong. */
export type FeelResult = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly reason: string };

/** Extra values and functions that an expression sees under names of their own. */
export type Natives = Readonly<Record<string, unknown>>;

/** An expression ready to run; `run` takes the values of `names` in that order. */
export interface Compiled {
  readonly names: readonly string[];
  readonly run: (values: readonly unknown[]) => FeelResult;
}

function judge(value: unknown, warnings: readonly FeelWarning[], guard: Guard): FeelResult {
  const [warning] = warnings;
  if (warning !== undefined) return { ok: false, reason: describeWarning(warning) };
  const problem = guard.findProblem();
  return problem === undefined ? { ok: true, value } : { ok: false, reason: problem };
}

/** The library throws on what it cannot do, with values in the text: the text is not passed on. */
function attempt(run: () => FeelResult): FeelResult {
  try {
    return run();
  } catch (error) {
    return {
      ok: false,
      reason: error instanceof RangeError ? 'the expression is nested too deeply' : 'a value has a type that does not fit here',
    };
  }
}

function failing(names: readonly string[], reason: string): Compiled {
  return { names, run: () => ({ ok: false, reason }) };
}

/** Keeps the library's closure: the parsed body of a FEEL function can be invoked again and again, and reports into the same list of warnings. */
function compileFunction(text: string, names: readonly string[], given: { guard: Guard; natives: Natives }): Compiled | undefined {
  const { guard, natives } = given;
  const { value, warnings } = evaluate(`function(${names.join(', ')}) ${text}`, { ...guard.functions, ...natives });
  if (!isFunction(value) || value.parameterNames.length !== names.length) return undefined;
  const run = (values: readonly unknown[]): FeelResult => {
    warnings.length = 0;
    guard.reset();
    return attempt(() => judge(value.fn(...values), warnings, guard));
  };
  return { names, run };
}

/** Parses at every run, for names that FEEL can read only when it knows the shape of the values. */
function compileSlowly(text: string, names: readonly string[], given: { guard: Guard; natives: Natives }): Compiled {
  const run = (values: readonly unknown[]): FeelResult =>
    attempt(() => {
      given.guard.reset();
      const context = Object.fromEntries(names.map((name, index) => [name, values[index]]));
      const { value, warnings } = evaluate(text, { ...context, ...given.guard.functions, ...given.natives });
      return judge(value, warnings, given.guard);
    });
  return { names, run };
}

/** How an expression is to be compiled: over which names, and with `shape` where nested names decide how it reads. */
export interface Compilation {
  readonly names: readonly string[];
  readonly shape?: JsonObject;
  readonly natives?: Natives;
}

/** Compiles an expression over variables of these names; a text that cannot be accepted becomes a `run` that fails with the reason. */
export function compileExpression(source: string, { names, shape, natives = {} }: Compilation): Compiled {
  const oversize = findOversize(source);
  if (oversize !== undefined) return failing(names, oversize);
  const known = { ...Object.fromEntries(names.map((name) => [name, 1])), ...natives, ...shape };
  const root = parseExpression(source, known, undefined).topNode;
  const fault = findSyntaxFault(root, source);
  if (fault !== undefined) return failing(names, `${fault.reason} (character ${String(fault.position + 1)})`);
  const { text, places } = strictText(root, source);
  const given = { guard: createGuard(places), natives };
  if (shape !== undefined) return compileSlowly(text, names, given);
  try {
    return compileFunction(text, names, given) ?? compileSlowly(text, names, given);
  } catch {
    // A variable may be called like a keyword: then only the library's own reading of the context will do.
    return compileSlowly(text, names, given);
  }
}

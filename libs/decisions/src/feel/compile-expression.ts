import { evaluate, isFunction, parseExpression } from 'feelin';
import { createGuard, type Guard } from './comparison-guard';
import { describeWarning, type FeelWarning } from './describe-warning';
import { findOversize } from './expression-limits';
import { FeelProblem } from './feel-problem';
import { findSyntaxFault, type SyntaxFault } from './find-syntax-fault';
import { readsOf } from './list-reads';
import { type Looks, looksOf } from './pick-inputs';
import { strictText } from './strict-text';
import { type Variables } from './variables';

/** A FEEL value of the library, or a sentence that says what went wrong. */
export type FeelResult = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly reason: string };

/** An expression ready to run; `run` takes the values of `names` in that order. */
export interface Compiled {
  readonly names: readonly string[];
  /** What the text reads; nothing where it cannot be accepted. */
  readonly looks: Looks;
  readonly run: (values: readonly unknown[]) => FeelResult;
}

function judge(value: unknown, warnings: readonly FeelWarning[]): FeelResult {
  const [warning] = warnings;
  return warning === undefined ? { ok: true, value } : { ok: false, reason: describeWarning(warning) };
}

/** What the library throws carries values in its text, so the text is not passed on. */
function reasonOf(error: unknown): string {
  if (error instanceof FeelProblem) return error.reason;
  return error instanceof RangeError ? 'the expression is nested too deeply' : 'a value has a type that does not fit here';
}

function attempt(run: () => FeelResult): FeelResult {
  try {
    return run();
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
}

function describeFault({ reason, position }: SyntaxFault): string {
  return `${reason} (character ${String(position + 1)})`;
}

function failing(names: readonly string[], reason: string): Compiled {
  return { names, looks: [], run: () => ({ ok: false, reason }) };
}

/** Keeps the library's closure: the parsed body of a FEEL function can be invoked again and again, and reports into the same list of warnings. */
function compileFunction(text: string, names: readonly string[], guard: Guard): Compiled['run'] | undefined {
  const { value, warnings } = evaluate(`function(${names.join(', ')}) ${text}`, guard.functions);
  if (!isFunction(value) || value.parameterNames.length !== names.length) return undefined;
  return (values) => {
    warnings.length = 0;
    guard.reset();
    return attempt(() => judge(value.fn(...values), warnings));
  };
}

/** Parses at every run, for names that FEEL can read only when it knows the shape of the values. */
function compileSlowly(text: string, names: readonly string[], guard: Guard): Compiled['run'] {
  return (values) =>
    attempt(() => {
      guard.reset();
      const context = Object.fromEntries(names.map((name, index) => [name, values[index]]));
      const { value, warnings } = evaluate(text, { ...context, ...guard.functions });
      return judge(value, warnings);
    });
}

/** The names that an expression is compiled over, and their values where nested names decide how it reads. */
export interface Compilation {
  readonly names: readonly string[];
  readonly shape?: Variables;
}

/** Turns what is written into an expression, or into a fault. */
export type Translate = (source: string, known: Variables) => string | SyntaxFault;

/** The translation of what is an expression already. */
export const asWritten: Translate = (source) => source;

function compileKnown(text: string, known: Variables, { names, shape }: Compilation): Compiled {
  const root = parseExpression(text, known, undefined).topNode;
  const fault = findSyntaxFault(root, text);
  if (fault !== undefined) return failing(names, describeFault(fault));
  const strict = strictText(root, text);
  const guard = createGuard(strict.places);
  const looks = looksOf(readsOf(root, text));
  const slowly = (): Compiled => ({ names, looks, run: compileSlowly(strict.text, names, guard) });
  if (shape !== undefined) return slowly();
  try {
    const run = compileFunction(strict.text, names, guard);
    return run === undefined ? slowly() : { names, looks, run };
  } catch {
    // A name that cannot stand in a list of parameters: then only the library's own reading of the context will do.
    return slowly();
  }
}

/** Compiles what is written over variables of these names; a text that cannot be accepted becomes a `run` that fails with the reason. */
export function compileExpression(source: string, compilation: Compilation, translate: Translate = asWritten): Compiled {
  const { names, shape } = compilation;
  const oversize = findOversize(source);
  if (oversize !== undefined) return failing(names, oversize);
  const known = { ...Object.fromEntries(names.map((name) => [name, 1])), ...shape };
  const text = translate(source, known);
  return typeof text === 'string' ? compileKnown(text, known, compilation) : failing(names, describeFault(text));
}

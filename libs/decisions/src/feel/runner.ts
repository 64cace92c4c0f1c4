import { createBoundedCache, type BoundedCache } from './bounded-cache';
import { asWritten, compileExpression, type Compiled, type FeelResult, type Translate } from './compile-expression';
import { type Variables } from './variables';
import { hasOperators, holdsOperatorNames, namesInUse } from './names-in-use';

/** Runs what is written over variables and gives the library's own value. */
export type FeelRunner = (text: string, variables: Variables) => FeelResult;

/** A text compiled for variables of certain names. */
interface Entry {
  readonly compiled: Compiled;
  /** Its reading may depend on names inside the values. */
  readonly ambiguous: boolean;
}

const cachedTexts = 5_000;
/** A text meets other variables at every stage of a process. */
const cachedSignatures = 50;

const kept = new WeakMap<Variables, string>();

function signatureOf(variables: Variables): string {
  return kept.get(variables) ?? Object.keys(variables).join('\n');
}

/** Remembers which names these variables have, for an object that many texts will see and nobody will change. */
export function keepSignature(variables: Variables): Variables {
  kept.set(variables, signatureOf(variables));
  return variables;
}

/** Finds what is written compiled for variables of these names, and of this shape where names in the values decide how it reads. */
export type FeelCompiler = (text: string, variables: Variables) => Compiled;

/** A compiler with a cache of its own: by text, then by the names of the variables. */
export function createCompiler(translate: Translate = asWritten): FeelCompiler {
  const texts = createBoundedCache<BoundedCache<Entry>>(cachedTexts);
  const compiled = createBoundedCache<Compiled>(cachedTexts);
  const createEntry = (text: string, variables: Variables): Entry => {
    const names = namesInUse(text, Object.keys(variables));
    const key = [text, ...names].join('\n');
    return { compiled: compiled.getOrMake(key, () => compileExpression(text, { names }, translate)), ambiguous: hasOperators(text) };
  };
  return (text, variables) => {
    const entries = texts.getOrMake(text, () => createBoundedCache(cachedSignatures));
    const entry = entries.getOrMake(signatureOf(variables), () => createEntry(text, variables));
    const { names } = entry.compiled;
    if (!entry.ambiguous || !holdsOperatorNames(names, variables)) return entry.compiled;
    return compileExpression(text, { names, shape: variables }, translate);
  };
}

/** Runs what was compiled over the variables that it names. */
export function runCompiled({ names, run }: Compiled, variables: Variables): FeelResult {
  return run(names.map((name) => variables[name]));
}

/** A runner with a cache of its own. */
export function createRunner(translate: Translate = asWritten): FeelRunner {
  const compile = createCompiler(translate);
  return (text, variables) => runCompiled(compile(text, variables), variables);
}

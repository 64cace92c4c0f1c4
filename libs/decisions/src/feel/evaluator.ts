import { type Expression } from '#bpmn';
import { type Evaluated, type JsonObject } from '#engine';
import { createBoundedCache } from './bounded-cache';
import { compileExpression, type Compiled, type FeelResult, type Natives } from './compile-expression';
import { jsonResult } from './json-result';
import { namesInUse, readsByShape } from './names-in-use';

const cachedExpressions = 5_000;

/** Evaluates FEEL; expressions are compiled on first use and kept by text. */
export interface Evaluator {
  /** The value as JSON. Unknown variables, wrong types and broken syntax are failures that name what was wrong without any value. */
  readonly evaluate: (expression: Expression, variables: JsonObject) => Evaluated;
}

/** Runs a text over variables and gives the library's own value. */
export type FeelRunner = (text: string, variables: JsonObject) => FeelResult;

/** A runner with a cache of its own; `natives` are seen by every expression. */
export function createRunner(natives: Natives = {}): FeelRunner {
  const cache = createBoundedCache<Compiled>(cachedExpressions);
  return (text, variables) => {
    const names = namesInUse(text, variables);
    const values = names.map((name) => variables[name]);
    if (readsByShape(text, names, variables)) return compileExpression(text, { names, shape: variables, natives }).run(values);
    const key = `${text}\n${names.join('\n')}`;
    return cache.getOrMake(key, () => compileExpression(text, { names, natives })).run(values);
  };
}

/** An evaluator for one process; costs a parse for each new text and a few microseconds for a known one. */
export function createEvaluator(): Evaluator {
  const run = createRunner();
  return {
    evaluate: (expression, variables) => {
      const result = run(expression.text, variables);
      return result.ok ? jsonResult(result.value) : result;
    },
  };
}

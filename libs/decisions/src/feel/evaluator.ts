import { type Expression } from '#bpmn';
import { type Evaluated, type JsonObject } from '#engine';
import { createBoundedCache } from './bounded-cache';
import { asWritten, compileExpression, type Compiled, type FeelResult, type Translate, type Variables } from './compile-expression';
import { jsonResult } from './json-result';
import { namesInUse, readsByShape } from './names-in-use';

const cachedExpressions = 5_000;

/** Evaluates FEEL; expressions are compiled on first use and kept by text. */
export interface Evaluator {
  /** The value as JSON. Unknown variables, wrong types and broken syntax are failures that name what was wrong without any value. */
  readonly evaluate: (expression: Expression, variables: JsonObject) => Evaluated;
}

/** Runs what is written over variables and gives the library's own value. */
export type FeelRunner = (text: string, variables: Variables) => FeelResult;

/** A runner with a cache of its own. */
export function createRunner(translate: Translate = asWritten): FeelRunner {
  const cache = createBoundedCache<Compiled>(cachedExpressions);
  return (text, variables) => {
    const names = namesInUse(text, variables);
    const values = names.map((name) => variables[name]);
    if (readsByShape(text, names, variables)) return compileExpression(text, { names, shape: variables }, translate).run(values);
    const key = `${text}\n${names.join('\n')}`;
    return cache.getOrMake(key, () => compileExpression(text, { names }, translate)).run(values);
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

import { type Expression } from '#bpmn';
import { type Evaluated, type JsonObject } from '#engine';
import { jsonResult } from './json-result';
import { createRunner } from './runner';

/** Evaluates FEEL; expressions are compiled on first use and kept by text. */
export interface Evaluator {
  /** The value as JSON. Unknown variables, wrong types and broken syntax are failures that name what was wrong without any value. */
  readonly evaluate: (expression: Expression, variables: JsonObject) => Evaluated;
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

import { type Expression } from '#bpmn';
import { type Evaluated, type JsonObject } from '#engine';
import { jsonResult } from './json-result';
import { pickInputs } from './pick-inputs';
import { createCompiler, runCompiled } from './runner';

/** Evaluates FEEL; expressions are compiled on first use and kept by text. */
export interface Evaluator {
  /**
   * The value as JSON; where it is true or false, also what was read to come to it. Unknown variables, wrong types and broken syntax are
   * failures that name what was wrong without any value.
   */
  readonly evaluate: (expression: Expression, variables: JsonObject) => Evaluated;
}

/** An evaluator for one process; costs a parse for each new text and a few microseconds for a known one. */
export function createEvaluator(): Evaluator {
  const compile = createCompiler();
  return {
    evaluate: (expression, variables) => {
      const compiled = compile(expression.text, variables);
      const result = runCompiled(compiled, variables);
      if (!result.ok) return result;
      return typeof result.value === 'boolean'
        ? { ok: true, value: result.value, inputs: pickInputs(compiled.looks, variables) }
        : jsonResult(result.value);
    },
  };
}

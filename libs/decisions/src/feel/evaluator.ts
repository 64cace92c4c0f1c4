import { parseExpression } from 'feelin';
import { type Expression } from '#bpmn';
import { type Evaluated, type JsonObject } from '#engine';
import { createFeel } from '../interpreter/create-feel';
import { createBoundedCache } from './bounded-cache';
import { FeelProblem } from './feel-problem';
import { jsonResult } from './json-result';
import { readsOf } from './list-reads';
import { strictly } from './mode';
import { type Looks, looksOf, pickInputs } from './pick-inputs';

/** Evaluates FEEL; expressions are compiled on first use and kept by text. */
export interface Evaluator {
  /**
   * The value as JSON; where it is true or false, also what was read to come to it. Unknown variables, wrong types and broken syntax are
   * failures that name what was wrong without any value.
   */
  readonly evaluate: (expression: Expression, variables: JsonObject) => Evaluated;
}

const cachedTexts = 5_000;

/** Where a text looks; a name with signs is read as the variables have it. */
function findLooks(text: string, variables: JsonObject): Looks {
  return looksOf(readsOf(parseExpression(text, { ...variables }, undefined).topNode, text));
}

/** An evaluator for one process; costs a parse for each new text and a few microseconds for a known one. */
export function createEvaluator(): Evaluator {
  const feel = createFeel(strictly, (value) => value);
  const looks = createBoundedCache<Looks>(cachedTexts);
  return {
    evaluate: ({ text }, variables) => {
      try {
        const value = feel.run(() => feel.prepare(text)({ ...variables }));
        if (typeof value !== 'boolean') return jsonResult(value);
        return {
          ok: true,
          value,
          inputs: pickInputs(
            looks.getOrMake(text, () => findLooks(text, variables)),
            variables,
          ),
        };
      } catch (error) {
        if (error instanceof FeelProblem) return { ok: false, reason: error.reason };
        throw error;
      }
    },
  };
}

import { type StepContext } from '#engine';
import { type CaseDraft } from './case-draft';
import { caseFacts } from './case-facts';

/** What the engine asks for while it works on this case. */
export function stepContext({ kit, definition, row }: Pick<CaseDraft, 'kit' | 'definition' | 'row'>): StepContext {
  return {
    evaluate: (expression, variables) => kit.evaluator.evaluate(expression, variables),
    decide: (decision, variables) => definition.decide(decision, variables),
    facts: caseFacts({ row, definition }),
  };
}

import { type StepContext } from '#engine';
import { documentIdOf } from '#contract';
import { messageIdOf } from '../departments/message-id';
import { excludedFrom } from '../separation';
import { type CaseDraft } from './case-draft';
import { caseFacts } from './case-facts';

/** What the engine asks for while it works on this case. */
export function stepContext({
  kit,
  definition,
  row,
  performers,
  now,
}: Pick<CaseDraft, 'kit' | 'definition' | 'row' | 'performers' | 'now'>): StepContext {
  return {
    evaluate: (expression, variables) => kit.evaluator.evaluate(expression, variables),
    decide: (decision, variables) => definition.decide(decision, variables),
    mayHave: (element, person) => !excludedFrom({ definition, performers, row }, element).some((each) => each === person),
    documentId: (no) => documentIdOf(row.id, no),
    messageId: (no) => messageIdOf(row.id, no),
    facts: caseFacts({ row, definition, now, performers }),
  };
}

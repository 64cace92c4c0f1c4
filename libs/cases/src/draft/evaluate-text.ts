import { type Value } from '#bpmn';
import { type Evaluated, type JsonObject } from '#engine';
import { type CaseDraft } from './case-draft';
import { caseFacts } from './case-facts';

/** What a value came to, or why it came to nothing fit; a reason never tells a value. */
export type Text = { readonly ok: true; readonly text: string } | { readonly ok: false; readonly reason: string };

/** What a value of a file comes to over these variables and the facts of the case. */
export function evaluateValue(draft: CaseDraft, value: Value, variables: JsonObject): Evaluated {
  if (value.kind === 'literal') return { ok: true, value: value.value };
  return draft.kit.evaluator.evaluate(value.expression, { ...variables, ...caseFacts(draft) });
}

/** As `evaluateValue`, where only a text will do. */
export function evaluateText(draft: CaseDraft, value: Value, variables: JsonObject): Text {
  const evaluated = evaluateValue(draft, value, variables);
  if (!evaluated.ok) return evaluated;
  return typeof evaluated.value === 'string' ? { ok: true, text: evaluated.value } : { ok: false, reason: 'the expression gives no text' };
}

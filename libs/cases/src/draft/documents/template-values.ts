import { type Value } from '#bpmn';
import { type JsonObject, type JsonValue } from '#engine';
import { type CaseDraft } from '../case-draft';

/** Why a template could not be evaluated; thrown inside this folder alone. */
export class NotEvaluated extends Error {}

/** A trillion yuan: no paper of ours tells of more. */
const MOST_FEN = 1e14;

/** Evaluates the values of one template over the variables of the step. */
export class TemplateValues {
  constructor(
    private readonly draft: Pick<CaseDraft, 'kit'>,
    private readonly variables: JsonObject,
  ) {}

  /** With more names to be seen. */
  with(locals: JsonObject): TemplateValues {
    return new TemplateValues(this.draft, { ...this.variables, ...locals });
  }

  any(value: Value): JsonValue {
    if (value.kind === 'literal') return value.value;
    const evaluated = this.draft.kit.evaluator.evaluate(value.expression, this.variables);
    if (evaluated.ok) return evaluated.value;
    throw new NotEvaluated(evaluated.reason);
  }

  /** A text; a number as its digits, nothing as no text. */
  text(value: Value): string {
    const text = this.any(value);
    if (typeof text === 'string') return text;
    if (typeof text === 'number') return String(text);
    throw new NotEvaluated('an expression gives no text');
  }

  /** A text that must not be empty. */
  name(value: Value, what: string): string {
    const text = this.text(value);
    if (text === '') throw new NotEvaluated(`${what} is empty`);
    return text;
  }

  /** A whole number of fen, not below zero. */
  amount(value: Value): number {
    const fen = this.any(value);
    if (typeof fen === 'number' && Number.isSafeInteger(fen) && fen >= 0 && fen < MOST_FEN) return fen;
    throw new NotEvaluated('an amount is no whole number of fen');
  }

  list(value: Value): readonly JsonValue[] {
    const list = this.any(value);
    if (Array.isArray(list)) return list;
    throw new NotEvaluated('the list of a table is no list');
  }

  truth(value: Value): boolean {
    const truth = this.any(value);
    if (typeof truth === 'boolean') return truth;
    throw new NotEvaluated('a condition is neither true nor false');
  }
}

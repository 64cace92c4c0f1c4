import { type ElementId, type Expression, type InputMapping, type Value } from '#bpmn';
import { type Draft } from './draft';
import { StepRefused } from './errors';
import { type JsonObject, type JsonValue } from './json';
import { type Evaluated } from './step-context';
import { seenFrom } from './variables';

/** Where an expression stands: its element, the scope that it sees, and what else it sees there. */
export interface Site {
  readonly element: ElementId;
  readonly scope: number;
  readonly extra?: JsonObject;
}

/** A value that an attribute must have, with its name for the reason of a refusal. */
interface Wanted {
  readonly what: string;
  readonly value: Value;
}

/** Evaluates an expression; a failure refuses the step with `evaluation-failed`. */
export function evaluateExpression(draft: Draft, site: Site, expression: Expression): JsonValue {
  return evaluate(draft, site, expression).value;
}

function evaluate(draft: Draft, site: Site, expression: Expression): Extract<Evaluated, { ok: true }> {
  const seen = seenFrom(draft, site.scope);
  const evaluated = draft.context.evaluate(expression, site.extra === undefined ? seen : { ...seen, ...site.extra });
  if (evaluated.ok) return evaluated;
  throw new StepRefused({ code: 'evaluation-failed', element: site.element, line: expression.line, reason: evaluated.reason });
}

/** The text of a literal, or what a FEEL expression comes to. */
export function evaluateValue(draft: Draft, site: Site, value: Value): JsonValue {
  return value.kind === 'literal' ? value.value : evaluateExpression(draft, site, value.expression);
}

/** A condition's value; anything but true or false is `wrong-type`, never taken for false. */
export function evaluateBoolean(draft: Draft, site: Site, expression: Expression): boolean {
  return evaluateCondition(draft, site, expression).result;
}

/** A condition's value with what it saw, by path; like `evaluateBoolean`. */
export function evaluateCondition(
  draft: Draft,
  site: Site,
  expression: Expression,
): { readonly result: boolean; readonly inputs: JsonObject } {
  const { value, inputs = {} } = evaluate(draft, site, expression);
  if (typeof value === 'boolean') return { result: value, inputs };
  throw wrongType(site, { what: `"${expression.text}"`, expected: 'true or false', value, line: expression.line });
}

/** A text that is not empty. */
export function evaluateText(draft: Draft, site: Site, wanted: Wanted): string {
  const value = evaluateValue(draft, site, wanted.value);
  if (typeof value === 'string' && value !== '') return value;
  throw wrongType(site, { what: wanted.what, expected: 'a text', value, line: lineOf(wanted.value) });
}

/** A whole number from 0 on; a literal is written in digits. */
export function evaluateCount(draft: Draft, site: Site, wanted: Wanted): number {
  const value = evaluateValue(draft, site, wanted.value);
  const count = wanted.value.kind === 'literal' && /^\d+$/.test(wanted.value.value) ? Number(value) : value;
  if (typeof count === 'number' && Number.isSafeInteger(count) && count >= 0) return count;
  throw wrongType(site, { what: wanted.what, expected: 'a whole number from 0 on', value, line: lineOf(wanted.value) });
}

/** A list of anything. */
export function evaluateList(draft: Draft, site: Site, wanted: Wanted): readonly JsonValue[] {
  const value = evaluateValue(draft, site, wanted.value);
  if (isList(value)) return value;
  throw wrongType(site, { what: wanted.what, expected: 'a list', value, line: lineOf(wanted.value) });
}

/** The inputs of a task by name, evaluated in their order. */
export function evaluateInputs(draft: Draft, site: Site, inputs: readonly InputMapping[]): JsonObject {
  return Object.fromEntries(inputs.map((input) => [input.name, evaluateValue(draft, site, input.value)]));
}

/** The refusal of a value of the wrong type; its reason names types only, since values may be personal. */
function wrongType(
  site: Site,
  found: { readonly what: string; readonly expected: string; readonly value: JsonValue; readonly line?: number },
): StepRefused {
  const reason = `${found.what}: expected ${found.expected}, found ${typeName(found.value)}`;
  return new StepRefused({ code: 'wrong-type', element: site.element, ...(found.line === undefined ? {} : { line: found.line }), reason });
}

function typeName(value: JsonValue): string {
  if (value === null) return 'null';
  if (isList(value)) return 'a list';
  if (value === '') return 'an empty text';
  return typeof value === 'string' ? 'a text' : `a ${typeof value}`;
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function lineOf(value: Value): number | undefined {
  return value.kind === 'feel' ? value.expression.line : undefined;
}

import { type ElementId, type Expression } from '#bpmn';
import { type JsonObject, type JsonValue } from './json';

/**
 * A FEEL result: a warning (unknown variable, wrong type) is a failure, never a silent null. `inputs` is what a condition read, by path;
 * of what is long it has the kind only.
 */
export type Evaluated =
  { readonly ok: true; readonly value: JsonValue; readonly inputs?: JsonObject } | { readonly ok: false; readonly reason: string };

/** A DMN result with what was tried and why it came out so. */
export type Decided =
  { readonly ok: true; readonly value: JsonValue; readonly explanation: JsonValue } | { readonly ok: false; readonly reason: string };

/** What the engine asks its caller for; it has no evaluator, clock or I/O of its own. */
export interface StepContext {
  readonly evaluate: (expression: Expression, variables: JsonObject) => Evaluated;
  readonly decide: (decision: string, variables: JsonObject) => Decided;
  /** Whether a task may be given to this person; without it, to everybody. */
  readonly mayHave?: (element: ElementId, person: string) => boolean;
  /** The id by which the world knows the document of this number. */
  readonly documentId: (no: number) => string;
  /** The id by which a department knows the message of this number; without it, the number. */
  readonly messageId?: (no: number) => string;
  /** Seen by every expression beside the variables: `case`, `parameters`. */
  readonly facts: JsonObject;
}

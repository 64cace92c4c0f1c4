import { type ElementId } from '#bpmn';
import { type JsonObject, type JsonValue } from './json';

/** What became of a called case: seen as `called` by the outputs of the call activity, `data` being the variables of its process. */
export interface CalledCase {
  readonly number: string;
  readonly outcome: string;
  readonly data: JsonObject;
  /** Code of an error that it ended with. */
  readonly error?: string;
}

/** What can happen to a case, seen from the engine; numbers are those that an effect handed out. */
export type EngineEvent =
  | { readonly kind: 'start'; readonly at: ElementId; readonly data: JsonObject }
  | { readonly kind: 'task-completed'; readonly task: number; readonly data: JsonObject }
  | { readonly kind: 'job-completed'; readonly job: number; readonly result: JsonValue }
  | { readonly kind: 'call-completed'; readonly call: number; readonly called: CalledCase }
  | { readonly kind: 'message-received'; readonly subscription: number; readonly payload: JsonValue }
  | { readonly kind: 'timer-fired'; readonly timer: number }
  /** Ends the case at once with this outcome: a withdrawal, an operator's cancel. */
  | { readonly kind: 'cancelled'; readonly outcome: string };

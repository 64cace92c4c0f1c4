import { type ElementId } from '#bpmn';
import { type JsonObject, type JsonValue } from './json';

/** What a token waits for; numbers are unique within the case and never used again. */
export type Wait =
  | { readonly kind: 'task'; readonly no: number }
  | { readonly kind: 'job'; readonly no: number; readonly topic: string; readonly input: JsonObject }
  | { readonly kind: 'message'; readonly no: number; readonly publicity?: number }
  | { readonly kind: 'timer'; readonly no: number }
  /** At a parallel gateway, for the tokens of the other flows. */
  | { readonly kind: 'join' }
  /** In a sub-process or a multi-instance activity, for the scope that it opened. */
  | { readonly kind: 'scope'; readonly scope: number };

/** An armed boundary event of the activity that the token is in. */
export interface Armed {
  readonly element: ElementId;
  readonly kind: 'timer' | 'message';
  readonly no: number;
  /** Repetitions left of a cycle; undefined for a single timer. */
  readonly left?: number;
}

export interface Token {
  readonly id: number;
  readonly at: ElementId;
  readonly scope: number;
  readonly via?: ElementId;
  readonly wait: Wait;
  readonly armed?: readonly Armed[];
}

/** Multi-instance progress, kept in the scope that the activity opened around its instances. */
export interface InstanceProgress {
  readonly items: readonly JsonValue[];
  readonly started: number;
  readonly completed: number;
  readonly outputs: readonly JsonValue[];
}

/** Variables of the process (scope 0), a sub-process or an instance. */
export interface Scope {
  readonly id: number;
  readonly parent?: number;
  readonly element?: ElementId;
  readonly variables: JsonObject;
  readonly instances?: InstanceProgress;
}

/** Everything the engine knows of a case: plain JSON that survives a round trip. */
export interface CaseState {
  readonly format: 1;
  readonly next: number;
  readonly tokens: readonly Token[];
  readonly scopes: readonly Scope[];
  readonly ended?: string;
}

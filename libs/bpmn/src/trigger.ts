import { type DayPolicyName, type DayUnit, type ElementId, type Expression, type Value } from './value';

/** When a timer is due; a cycle is an ISO 8601 repeating interval such as `R3/PT10M`. */
export type TimerDefinition =
  | { readonly kind: 'duration' | 'date' | 'cycle'; readonly value: Value }
  | { readonly kind: 'days'; readonly count: Value; readonly unit: DayUnit; readonly policies?: readonly DayPolicyName[] };

/** What starts an event or wakes it. */
export type Trigger =
  | { readonly kind: 'none' }
  | { readonly kind: 'message'; readonly message: string; readonly correlation?: Value }
  | { readonly kind: 'timer'; readonly timer: TimerDefinition }
  | Caught
  | { readonly kind: 'signal'; readonly signal: string }
  | { readonly kind: 'conditional'; readonly condition: Expression }
  | { readonly kind: 'compensation' | 'cancel' };

/** An error or escalation that comes from inside; without a code any. */
export interface Caught {
  readonly kind: 'error' | 'escalation';
  readonly code?: string;
}

/** An error or escalation goes outwards. */
interface ThrownOutwards {
  readonly kind: 'error' | 'escalation';
  readonly code: string;
}

/** Undoes an activity beside the event, or all that was completed around it. */
export interface ThrownCompensation {
  readonly kind: 'compensation';
  readonly activity?: ElementId;
}

/** What a send task or message event sends: a notice to people, a message to another case, or both. */
export interface Sending {
  /** File in `notices/`. */
  readonly notice?: string;
  /** Name under which another case waits for it or is started by it. */
  readonly message?: string;
  /** What the case that waits must have named too. */
  readonly correlation?: Value;
  /** Seen by the notice, and the content of the message. */
  readonly inputs: readonly InputMapping[];
}

/** A name with its value: an input is evaluated when the activity is entered, an output when it is done. */
export interface InputMapping {
  readonly name: string;
  readonly value: Value;
}

/** What an event throws: a signal to everything that waits for it, a cancel to the transaction around it, a message to another case. */
export type Thrown =
  | ThrownOutwards
  | { readonly kind: 'signal'; readonly signal: string }
  | ThrownCompensation
  | { readonly kind: 'cancel' }
  | ({ readonly kind: 'message' } & Sending);

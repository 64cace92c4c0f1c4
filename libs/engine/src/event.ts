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

/** After going back: every step anew, or from the activity gone back to straight to where the case stood. */
export type SecondPass = 'walk-again' | 'straight-back';

/** What can happen to a case, seen from the engine; numbers are those that an effect handed out. */
export type EngineEvent =
  | { readonly kind: 'start'; readonly at: ElementId; readonly data: JsonObject }
  | { readonly kind: 'task-completed'; readonly task: number; readonly data: JsonObject }
  | { readonly kind: 'job-completed'; readonly job: number; readonly result: JsonValue }
  | { readonly kind: 'call-completed'; readonly call: number; readonly called: CalledCase }
  | { readonly kind: 'message-received'; readonly subscription: number; readonly payload: JsonValue }
  /** A signal that another case has thrown; what waits for none of it is left as it is. */
  | { readonly kind: 'signal-received'; readonly signal: string }
  | { readonly kind: 'timer-fired'; readonly timer: number }
  /** A member of a panel gives up the seat: an alternate takes it, or it is left empty. */
  | { readonly kind: 'seat-given-up'; readonly task: number }
  /**
   * Goes back (退回) from whatever bears the number `from` (token, task, job, subscription or timer) to an activity that its path has passed.
   * `assignee` gets the task there; `owners` had the tasks that are open now, by number, and get them again on the way straight back.
   */
  | {
      readonly kind: 'sent-back';
      readonly from: number;
      readonly to: ElementId;
      readonly secondPass: SecondPass;
      readonly assignee?: string;
      readonly owners?: Readonly<Record<number, string>>;
    }
  /** Whoever did this activity last takes it back (撤回), before anybody has gone on with it. */
  | { readonly kind: 'taken-back'; readonly element: ElementId; readonly assignee?: string }
  /** Repair: whatever bears the number `from` goes on at another element of its scope, without what lies between. */
  | { readonly kind: 'token-moved'; readonly from: number; readonly to: ElementId }
  /** Repair: the inputs of an open job or call are evaluated anew. */
  | { readonly kind: 'inputs-renewed'; readonly no: number }
  /** Something outside the diagram, such as a clock that has lapsed, escalates: whatever catches the code, anywhere in the case, is reached. */
  | { readonly kind: 'escalated'; readonly code: string }
  /** Ends the case at once with this outcome: a withdrawal, an operator's cancel. */
  | { readonly kind: 'cancelled'; readonly outcome: string };

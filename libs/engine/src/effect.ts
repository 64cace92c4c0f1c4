import { type DayPolicyName, type DayUnit, type ElementId, type RetryPolicy } from '#bpmn';
import { type JsonObject, type JsonValue } from './json';

/** When a timer is due, evaluated; the caller turns it into an instant with the region's calendar. */
export type DueSpec =
  | { readonly kind: 'duration'; readonly duration: string }
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'days'; readonly count: number; readonly unit: DayUnit; readonly policies?: readonly DayPolicyName[] };

/** A candidate with its organisation evaluated; undefined means the case's handling organisation. */
export interface OfferedTo {
  readonly post: string;
  readonly organisation?: string;
}

/** Why the case went where it went: kept in the audit trail. */
export type TraceEntry =
  | { readonly kind: 'entered' | 'left' | 'cancelled'; readonly element: ElementId }
  | { readonly kind: 'taken'; readonly flow: ElementId }
  /** What a panel's votes came to. */
  | { readonly kind: 'tally'; readonly element: ElementId; readonly result: JsonObject }
  | { readonly kind: 'condition'; readonly flow: ElementId; readonly text: string; readonly inputs: JsonObject; readonly result: boolean }
  | { readonly kind: 'decision'; readonly element: ElementId; readonly decision: string; readonly explanation: JsonValue };

/** What the caller must do after a step, in order; the engine itself does nothing but compute. */
export type Effect =
  | {
      readonly kind: 'task-opened';
      readonly task: number;
      readonly element: ElementId;
      readonly offeredTo: readonly OfferedTo[];
      readonly forApplicant: boolean;
      /** Who has it from the start, though others may get it where it is offered to any. */
      readonly assignee?: string;
      readonly due?: Extract<DueSpec, { kind: 'days' }>;
    }
  | { readonly kind: 'task-closed'; readonly task: number; readonly element: ElementId; readonly how: 'completed' | 'cancelled' }
  | {
      readonly kind: 'job-created';
      readonly job: number;
      readonly element: ElementId;
      readonly topic: string;
      readonly retries: RetryPolicy;
      readonly input: JsonObject;
    }
  | { readonly kind: 'job-closed'; readonly job: number; readonly how: 'completed' | 'cancelled' }
  /** A case of the process is to be started with this data, and answers under the number when it ends. */
  | {
      readonly kind: 'call-opened';
      readonly call: number;
      readonly element: ElementId;
      readonly process: string;
      readonly data: JsonObject;
    }
  | { readonly kind: 'call-closed'; readonly call: number; readonly how: 'completed' | 'cancelled' }
  | { readonly kind: 'timer-armed'; readonly timer: number; readonly element: ElementId; readonly due: DueSpec }
  | { readonly kind: 'timer-closed'; readonly timer: number; readonly how: 'fired' | 'cancelled' }
  | {
      readonly kind: 'subscription-opened';
      readonly subscription: number;
      readonly element: ElementId;
      readonly message: string;
      readonly correlation?: string;
    }
  | { readonly kind: 'subscription-closed'; readonly subscription: number; readonly how: 'received' | 'cancelled' }
  /** A send task or message event: render the notice with these variables and put it into the outbox. */
  | { readonly kind: 'notice'; readonly element: ElementId; readonly notice: string; readonly variables: JsonObject }
  /** A send task: write the document by its template with these variables, under the next number of its series. */
  | {
      readonly kind: 'document-written';
      readonly document: number;
      readonly element: ElementId;
      readonly template: string;
      readonly variables: JsonObject;
    }
  /** The step that wrote the document was undone by going back: it does not hold any more. */
  | { readonly kind: 'document-revoked'; readonly document: number }
  /** A send task asks or tells a department: evaluate the named message with these variables and keep it under the number. */
  | {
      readonly kind: 'department-message';
      readonly no: number;
      readonly element: ElementId;
      readonly name: string;
      readonly variables: JsonObject;
    }
  /** A message to another case: to one that waits for it, or to one that it starts. */
  | {
      readonly kind: 'message-thrown';
      readonly element: ElementId;
      readonly message: string;
      readonly payload: JsonObject;
      readonly correlation?: string;
    }
  /** A signal that went to everything in the case; other cases of the region may wait for it too. */
  | { readonly kind: 'signal-thrown'; readonly element: ElementId; readonly signal: string }
  /** Public from here on, until the closing effect with the same number. */
  | {
      readonly kind: 'publicity-opened';
      readonly publicity: number;
      readonly element: ElementId;
      readonly name: string;
      readonly variables: JsonObject;
    }
  /** `received` by the message that it waits for, an objection. */
  | { readonly kind: 'publicity-closed'; readonly publicity: number; readonly element: ElementId; readonly how: 'received' | 'cancelled' }
  | {
      readonly kind: 'clock';
      readonly clock: string;
      readonly verb: 'start' | 'pause' | 'resume' | 'stop';
      readonly element: ElementId;
      /** Budget in days, with `start` only. */ readonly days?: number;
      /** Source of the rule that allows it, with `pause` only. */ readonly basis?: string;
    }
  | { readonly kind: 'stage'; readonly stage: string; readonly element: ElementId }
  /** With a migration only: what is open goes on under its number at an element of the new version. */
  | {
      readonly kind: 'moved';
      readonly what: 'task' | 'job' | 'timer' | 'subscription';
      readonly no: number;
      readonly element: ElementId;
    }
  /** With a migration only: the new version has other people do an open task. */
  | {
      readonly kind: 'task-reoffered';
      readonly task: number;
      readonly element: ElementId;
      readonly offeredTo: readonly OfferedTo[];
      readonly assignee?: string;
    }
  /** With a migration only: a clock goes on under another name. */
  | { readonly kind: 'clock-moved'; readonly clock: string; readonly to: string; readonly element: ElementId }
  | { readonly kind: 'trace'; readonly entry: TraceEntry }
  /** `error` is the code of an error that nothing in the case caught; whoever called the case may. */
  | { readonly kind: 'case-ended'; readonly outcome: string; readonly element?: ElementId; readonly error?: string };

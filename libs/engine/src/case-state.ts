import { type ElementId } from '#bpmn';
import { type JsonObject, type JsonValue } from './json';

/** A completed activity that compensation can undo. */
export interface Completed {
  /** Its passing, by which going back knows whether it is undone; none in cases from before. */
  readonly passing?: number;
  readonly element: ElementId;
  /** Of the instance that it was, of several. */
  readonly variables?: JsonObject;
  /** What was completed in it, where it is a sub-process, in the order of completion. */
  readonly completed?: readonly Completed[];
  /** It is undone from within already; the handler on its border is left. */
  readonly handlerOnly?: true;
}

/** How far a multi-instance activity has come; `started` and `completed` count instances. */
export interface InstanceProgress {
  readonly total: number;
  readonly started: number;
  readonly completed: number;
  /** Items of the instances, kept only where they start one after another. */
  readonly items?: readonly JsonValue[];
  /** Output elements so far, in the order in which the instances ended. */
  readonly outputs?: readonly JsonValue[];
  /** Instances that can be undone once all of them are done. */
  readonly done?: readonly Completed[];
  readonly panel?: PanelProgress;
}

/** For, against, or an abstention. */
export type Vote = boolean | null;

/** What a panel has come to: votes without names, in the order in which they came, and who takes the next vacant seat. */
export interface PanelProgress {
  readonly ballots: readonly (readonly Vote[])[];
  readonly quorum: number;
  readonly atLeast?: number;
  readonly entries?: readonly JsonValue[];
  readonly alternates?: readonly JsonValue[];
}

/** What a token waits for; numbers are unique within the case and never used again. */
export type Wait =
  | { readonly kind: 'task'; readonly no: number }
  | { readonly kind: 'job'; readonly no: number; readonly topic: string; readonly input: JsonObject }
  | { readonly kind: 'message'; readonly no: number; readonly publicity?: number }
  /** In a call activity, for the case that it has called. */
  | { readonly kind: 'call'; readonly no: number; readonly process: string; readonly data: JsonObject }
  | { readonly kind: 'timer'; readonly no: number }
  /** At a parallel or inclusive gateway, having come by `via`, for the tokens of the other flows. */
  | { readonly kind: 'join'; readonly via: ElementId }
  /** At an event-based gateway, for one of the armed events. */
  | { readonly kind: 'events' }
  /** At a catch event, for a signal of the case or for its condition to become true. */
  | { readonly kind: 'signal' | 'condition' }
  /** In a sub-process, for the scope that it opened. */
  | { readonly kind: 'scope'; readonly scope: number }
  /** At a compensation event, or in a transaction that is being cancelled, for the innermost scope in which something is undone. */
  | { readonly kind: 'compensation'; readonly scope: number }
  /** In a multi-instance activity, for the instances, each of which has a scope owned by this token. */
  | ({ readonly kind: 'instances' } & InstanceProgress);

/** An armed boundary event of the activity that the token is in, an event behind its event-based gateway, or what starts an event sub-process. */
export interface Armed {
  readonly element: ElementId;
  readonly kind: 'timer' | 'message';
  readonly no: number;
  /** A non-interrupting cycle: its period, and how often it will be armed again (undefined: without end). */
  readonly cycle?: { readonly every: string; readonly left?: number };
}

/** That the case came into an activity, or that tokens became one at a gateway: what going back is reckoned by. */
export interface Passing {
  /** Larger than that of every passing before it. */
  readonly no: number;
  readonly at: ElementId;
  /** The scope that it was in; none: the process. */
  readonly scope?: number;
  /** The passings that it follows directly, unless that is the one numbered before it. */
  readonly after?: readonly number[];
  /** At a gateway: the flows by which the tokens came, each with what it follows. */
  readonly joined?: readonly { readonly via: ElementId; readonly after: readonly number[] }[];
  /** The activity has been done and its effect has left the house. */
  readonly final?: true;
  /** Documents that the activity has written; they are revoked when it is undone. */
  readonly documents?: readonly number[];
}

/** Passings in the order of their numbers; `kept` of them were left when it was looked through last. */
export interface Trail {
  readonly kept: number;
  readonly passings: readonly Passing[];
}

/** Where a token stood that goes on there when the step that was gone back to is done. */
export interface Stopped {
  readonly at: ElementId;
  readonly after?: readonly number[];
  /** It waited at a join, having come by this flow. */
  readonly via?: ElementId;
  /** Who had the task there. */
  readonly assignee?: string;
  readonly back?: readonly Stopped[];
}

/** A place where the case stands; between two steps every token waits. */
export interface Token {
  readonly id: number;
  readonly at: ElementId;
  readonly scope: number;
  readonly wait: Wait;
  readonly armed?: readonly Armed[];
  /** The passings that it follows directly; none: those of the token that opened its scope. */
  readonly after?: readonly number[];
  /** It went back to this activity, and these go straight on when it is done. */
  readonly back?: readonly Stopped[];
  /** It has come back to this activity and opens it when what followed is undone. */
  readonly opensLater?: true;
  /** Who gets the task that it opens then. */
  readonly assignee?: string;
  /** Conditional events here that do not interrupt, have happened, and whose condition has been true since. */
  readonly held?: readonly ElementId[];
  /** The round of its loop activity. */
  readonly rounds?: number;
}

/** Variables of the process (scope 0), a sub-process, one instance of a multi-instance activity, or what a compensation sees. */
export interface Scope {
  readonly id: number;
  readonly kind: 'process' | 'sub-process' | 'instance' | 'compensation';
  readonly parent?: number;
  /** The token of the activity that opened the scope and waits for it. */
  readonly owner?: number;
  /** Tokens that are directly in this scope. */
  readonly tokens: number;
  readonly variables: JsonObject;
  /** Messages and timers that start event sub-processes here. */
  readonly armed?: readonly Armed[];
  /** As of a token, of event sub-processes here. */
  readonly held?: readonly ElementId[];
  /** What can be undone, in the order of completion. */
  readonly completed?: readonly Completed[];
  /** In a compensation: what is still to be undone, the last first. */
  readonly undo?: readonly Completed[];
}

/** Everything the engine knows of a case: plain JSON that survives a round trip. */
export interface CaseState {
  readonly format: 1;
  /** The next number for whatever needs one: tokens, scopes, tasks, jobs, timers, subscriptions, publicities, documents. */
  readonly next: number;
  /** In the order of their ids, as are the scopes. */
  readonly tokens: readonly Token[];
  readonly scopes: readonly Scope[];
  /** What has been passed, as far as it matters for going back; cases from before have none for what they passed until then. */
  readonly trail?: Trail;
  /** How many tokens hold each paused clock. */
  readonly paused?: Readonly<Record<string, number>>;
  /** The outcome, once the case has ended; only the process scope is left then. */
  readonly ended?: string;
}

import { type ClockDefinition, type ClockUse } from './clock';
import { type FinalEffect } from './final-effect';
import { type InputMapping, type Sending, type Thrown, type Trigger } from './trigger';
import { type MultiInstance, type StandardLoop } from './loop';
import { type DayPolicyName, type DayUnit, type ElementId, type Expression, type Value } from './value';

export type * from './clock';
export type * from './final-effect';
export type * from './loop';
export type * from './panel';
export type * from './trigger';
export type * from './value';

interface NodeCommon {
  readonly id: ElementId;
  readonly name?: string;
  readonly line: number;
  /** The embedded sub-process the node lies in; undefined at the top. */
  readonly parent?: ElementId;
  readonly incoming: readonly ElementId[];
  readonly outgoing: readonly ElementId[];
  /** Stage of the case from here on, for people to read (`huiban:stage`). */
  readonly stage?: string;
  readonly clocks: readonly ClockUse[];
}

interface ActivityCommon extends NodeCommon {
  readonly boundaryEvents: readonly ElementId[];
  readonly multiInstance?: MultiInstance;
  /** What has left the house once it is done (`huiban:final`). */
  readonly final?: FinalEffect;
  readonly loop?: StandardLoop;
  /** The activity that undoes this one, joined to its compensation boundary event. */
  readonly compensationHandler?: ElementId;
  /** It undoes another activity: no flow leads to it, and compensation begins it. */
  readonly isForCompensation?: true;
  /** Default flow out of the activity or gateway. */
  readonly defaultFlow?: ElementId;
}

/** Who may do a user task: holders of a post in an organisation (default: the case's handling organisation). */
export interface Candidate {
  readonly post: string;
  readonly organisation?: Value;
}

/** Where a case begins; a message or timer start begins one by itself. */
export interface StartEvent extends NodeCommon {
  readonly type: 'startEvent';
  readonly trigger: Trigger;
  /** In an event sub-process only: false where it runs beside what goes on. */
  readonly interrupting?: boolean;
  /** Form of the application that starts the case. */
  readonly form?: string;
  /** Posts that may open the case (`huiban:post`), held in the handling organisation or in the one that applies; without them, whoever applies. */
  readonly posts?: readonly string[];
  /** Variable that takes the start data; without it the data's fields become variables themselves. */
  readonly result?: string;
  /** Number of the closed case of the same applicant that this one looks at anew (`huiban:reexamines`); whoever acted in that one keeps out of this one. */
  readonly reexamines?: Value;
}

/** Ends its token; `terminate` ends everything in its scope. */
export interface EndEvent extends NodeCommon {
  readonly type: 'endEvent';
  readonly terminate: boolean;
  readonly throws?: Thrown;
  /** Outcome of the case when the process ends here (`huiban:outcome`). */
  readonly outcome?: string;
  /** Process by which the applicant has this outcome looked at anew (`huiban:reexaminedBy`). */
  readonly reexaminedBy?: string;
}

/** Work of a person: in the inbox of whoever it is offered to. */
export interface UserTask extends ActivityCommon {
  readonly type: 'userTask';
  readonly form?: string;
  readonly candidates: readonly Candidate[];
  /** `huiban:applicant="true"`: the task is the applicant's (or the agent's), not an office's. */
  readonly forApplicant: boolean;
  /** A person id, evaluated on entry; the task is then offered to nobody else. */
  readonly assignee?: Value;
  readonly due?: { readonly count: Value; readonly unit: DayUnit; readonly policies?: readonly DayPolicyName[] };
  /** Parameter with the rungs that are climbed while the task is open, counted by its own deadline. */
  readonly ladder?: string;
  /** Whoever completed one of these elements in this case may not do this one. */
  readonly separateFrom: readonly ElementId[];
  /** Variable that takes the form's data; default: the element's id. */
  readonly result: string;
}

/** A job done by the worker under its topic, with retries. */
export interface ServiceTask extends ActivityCommon {
  readonly type: 'serviceTask';
  readonly topic: string;
  readonly retries: RetryPolicy;
  readonly inputs: readonly InputMapping[];
  readonly result?: string;
}
/** Retries of a job: attempts in all, first wait and longest wait in ISO 8601 durations. */
export interface RetryPolicy {
  readonly attempts: number;
  readonly initialInterval: string;
  readonly maximumInterval: string;
}

/** Writes a document, tells people by a notice, another case or a department by a message; goes on at once. */
export interface SendTask extends ActivityCommon, Sending {
  readonly type: 'sendTask';
  /** File in `documents/` by which it writes one (`huiban:document`). */
  readonly document?: string;
  /** File in `department-messages/` (`huiban:departmentMessage`), instead of a document. */
  readonly departmentMessage?: string;
  /** Variable that takes `{ id }` of the document or of the department's message. */
  readonly result?: string;
}

/** What becomes of a publicity's term after a suspension. */
export type PublicityTerm = 'restart' | 'resume';

/** Waits for a message of this name. */
export interface ReceiveTask extends ActivityCommon {
  readonly type: 'receiveTask';
  readonly message: string;
  readonly correlation?: Value;
  readonly result?: string;
  /** Publicity that is public while the task waits (`huiban:publicity`); a message, an objection, suspends it. */
  readonly publicity?: string;
  /** Whether the term begins anew after a suspension or its remaining days go on (`huiban:publicityTerm`, default restart). */
  readonly publicityTerm?: PublicityTerm;
}

/** Calls another process of the region: a case of its own, which this one waits for. */
export interface CallActivity extends ActivityCommon {
  readonly type: 'callActivity';
  /** Process id; the newest version deployed when it is called. */
  readonly calledElement: string;
  /** The start data of the called case. */
  readonly inputs: readonly InputMapping[];
  /** Evaluated with `called` = { number, outcome, data } when that case has ended. */
  readonly outputs: readonly InputMapping[];
  /** Variable that takes the whole of `called`. */
  readonly result?: string;
}

/** Computes a variable by FEEL. */
export interface ScriptTask extends ActivityCommon {
  readonly type: 'scriptTask';
  readonly script: Expression;
  readonly result: string;
}

/** Makes a DMN decision and keeps its explanation. */
export interface BusinessRuleTask extends ActivityCommon {
  readonly type: 'businessRuleTask';
  /** Id of a decision in one of the files in `decisions/`. */
  readonly decision: string;
  readonly result: string;
}

/** Work that Huiban neither sees nor waits for (a plain or manual task): passes on; it is there for people, the stage and the clocks. */
export interface ManualTask extends ActivityCommon {
  readonly type: 'manualTask';
}

/** Takes the first flow whose condition is true, else the default flow. */
export interface ExclusiveGateway extends NodeCommon {
  readonly type: 'exclusiveGateway';
  readonly defaultFlow?: ElementId;
}

/** Takes all flows; joins when a token has come by each incoming flow. */
export interface ParallelGateway extends NodeCommon {
  readonly type: 'parallelGateway';
}

/** Takes every flow whose condition is true, else the default flow; joins when no token on its way could still come. */
export interface InclusiveGateway extends NodeCommon {
  readonly type: 'inclusiveGateway';
  readonly defaultFlow?: ElementId;
}

/** Waits for whichever of the events behind it happens first. */
export interface EventBasedGateway extends NodeCommon {
  readonly type: 'eventBasedGateway';
}

/** Goes on at the catch event of the same link: a flow that is not drawn through. */
export interface LinkThrowEvent extends NodeCommon {
  readonly type: 'linkThrowEvent';
  readonly target: ElementId;
}

/** Where a link goes on. */
export interface LinkCatchEvent extends NodeCommon {
  readonly type: 'linkCatchEvent';
}

/** Waits for a timer, a message, a signal or a condition. */
export interface IntermediateCatchEvent extends NodeCommon {
  readonly type: 'intermediateCatchEvent';
  readonly trigger: Exclude<Trigger, { kind: 'none' }>;
  readonly result?: string;
}

/** A milestone, or something thrown on the way: goes on at once, from a compensation when all is undone. */
export interface IntermediateThrowEvent extends NodeCommon {
  readonly type: 'intermediateThrowEvent';
  readonly throws?: Thrown;
}

/** An event that can reach an activity while it waits, interrupting it or not; one for compensation only marks that it can be undone. */
export interface BoundaryEvent extends NodeCommon {
  readonly type: 'boundaryEvent';
  readonly attachedTo: ElementId;
  readonly interrupting: boolean;
  readonly trigger: Exclude<Trigger, { kind: 'none' }>;
  readonly result?: string;
}

/** An embedded sub-process with variables seen by all inside. */
export interface SubProcess extends ActivityCommon {
  readonly type: 'subProcess';
  /** Where it begins, all at once: none start events, and nodes inside that no flow leads to. */
  readonly starts: readonly ElementId[];
  /** A transaction: a cancel end event inside undoes what was done in it. */
  readonly isTransaction?: true;
}

/** A sub-process that an event inside the process or sub-process around it starts, taking its place or beside it. */
export interface EventSubProcess extends NodeCommon {
  readonly type: 'eventSubProcess';
  /** Its start events, all interrupting or none. */
  readonly starts: readonly ElementId[];
}

/** Nodes that boundary events and multi-instance markers may stand on. */
export type Activity =
  UserTask | ServiceTask | SendTask | ReceiveTask | ScriptTask | BusinessRuleTask | ManualTask | CallActivity | SubProcess;
/** Everything that a token can stand at. */
export type FlowNode =
  | StartEvent
  | EndEvent
  | Activity
  | ExclusiveGateway
  | ParallelGateway
  | InclusiveGateway
  | EventBasedGateway
  | IntermediateCatchEvent
  | IntermediateThrowEvent
  | LinkThrowEvent
  | LinkCatchEvent
  | EventSubProcess
  | BoundaryEvent;

/** A flow between two nodes, with its condition where it leaves an exclusive gateway. */
export interface SequenceFlow {
  readonly id: ElementId;
  readonly name?: string;
  readonly source: ElementId;
  readonly target: ElementId;
  readonly condition?: Expression;
  readonly line: number;
}

/** One executable process of a BPMN file: immutable, plain data, no XML left in it. */
export interface ProcessGraph {
  readonly id: string;
  readonly name: string;
  /** Who applies (`huiban:applicants`), where it is not people. */
  readonly applicants?: 'organisation';
  /** The variable, or the field in it, that names the batch of a case (`huiban:batch`). */
  readonly batch?: readonly string[];
  readonly nodes: Readonly<Record<string, FlowNode>>;
  readonly flows: Readonly<Record<string, SequenceFlow>>;
  /** Where a case may begin: the start events at the top in file order, or the implicit starts where there are none. */
  readonly starts: readonly ElementId[];
  /** Nodes at the top that no flow leads to: all of them begin with every case. */
  readonly implicitStarts: readonly ElementId[];
  readonly clocks: Readonly<Record<string, ClockDefinition>>;
  /** Names of messages by message id. */
  readonly messages: Readonly<Record<string, string>>;
}

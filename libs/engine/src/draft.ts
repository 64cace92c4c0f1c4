import { type ElementId, type ProcessGraph, type SequenceFlow } from '#bpmn';
import { type Armed, type CaseState, type Completed, type Passing, type Scope, type Stopped, type Token, type Wait } from './case-state';
import { type Effect, type TraceEntry } from './effect';
import { EngineError } from './errors';
import { IdTable } from './id-table';
import { type JsonObject, type JsonValue } from './json';
import { type StepContext } from './step-context';

/** A token while a step moves it: it may be on its way, and then waits for nothing. */
export interface LiveToken {
  readonly id: number;
  at: ElementId;
  readonly scope: number;
  /** The flow that it came by, if it has travelled in this step. */
  via?: ElementId;
  /** It has left one node and not entered the next. */
  onTheWay?: boolean;
  wait?: Wait;
  armed?: readonly Armed[];
  after?: readonly number[];
  back?: readonly Stopped[];
  opensLater?: true;
  /** Who gets the task that it is about to open. */
  assignee?: string;
  held?: readonly ElementId[];
  rounds?: number;
  /** What was completed in the node that it has just done. */
  completed?: readonly Completed[];
}

/** A scope while a step changes it. */
export interface LiveScope {
  readonly id: number;
  readonly kind: Scope['kind'];
  readonly parent?: number;
  readonly owner?: number;
  tokens: number;
  variables: JsonObject;
  armed?: readonly Armed[];
  held?: readonly ElementId[];
  completed?: readonly Completed[];
  undo?: readonly Completed[];
}

/** What is to be done next with a token. */
export type Move =
  /** Go along a flow and enter its target. */
  | { readonly kind: 'travel'; readonly token: number; readonly flow: SequenceFlow }
  /** Enter the node that it stands at. */
  | { readonly kind: 'enter'; readonly token: number }
  /** Open the activity that it has entered already. */
  | { readonly kind: 'open'; readonly token: number }
  /** Begin one instance of the multi-instance activity that it stands at. */
  | { readonly kind: 'begin'; readonly token: number }
  /** Undo the next thing of the compensation that it waits for. */
  | { readonly kind: 'undo'; readonly token: number }
  /** Go on in the node: the signal that it waits to throw may be thrown, or all is undone that it waited for. */
  | { readonly kind: 'resume'; readonly token: number }
  /** Go on: the node that it stands at is done. */
  | { readonly kind: 'finish'; readonly token: number };

/** The one mutable thing of a step, private to it: opened from the state, closed into the next one or thrown away. */
export interface Draft {
  readonly graph: ProcessGraph;
  readonly context: StepContext;
  readonly tokens: IdTable<LiveToken, Token>;
  readonly scopes: IdTable<LiveScope, Scope>;
  readonly effects: Effect[];
  /** A queue: branches go on side by side, a move each. */
  readonly agenda: Move[];
  /** Moves that wait until nothing else can move, done one at a time. */
  readonly deferred: Move[];
  /** Output lists that grow in this step, by the token of their multi-instance activity. */
  readonly outputs: Map<number, JsonValue[]>;
  readonly paused: Map<string, number>;
  trail: Passing[];
  /** How many passings were left when the trail was looked through last. */
  trailKept: number;
  /** Nodes entered in this step, by scope: the guard against endless loops. */
  readonly entered: Map<number, number>;
  next: number;
  ended?: string;
  /** What expressions see in the scope that was looked at last; forgotten whenever a variable is written. */
  seen?: { readonly scope: number; readonly variables: JsonObject };
  /** Tokens waiting at joins, by scope and gateway; made when the first one is met. */
  joins?: Map<string, number[]>;
}

/** A draft on a state; the state itself is never touched. */
export function openDraft(graph: ProcessGraph, context: StepContext, state: CaseState): Draft {
  return {
    graph,
    context,
    tokens: new IdTable<LiveToken, Token>(state.tokens),
    scopes: new IdTable<LiveScope, Scope>(state.scopes),
    effects: [],
    agenda: [],
    deferred: [],
    outputs: new Map(),
    paused: new Map(Object.entries(state.paused ?? {})),
    trail: [...(state.trail?.passings ?? [])],
    trailKept: state.trail?.kept ?? 0,
    entered: new Map(),
    next: state.next,
  };
}

/** The state that a draft has come to. Throws `lost-token` where a token neither waits nor ended: a fault of an element. */
export function closeDraft(draft: Draft): CaseState {
  const { paused, ended, trail, trailKept } = draft;
  return {
    format: 1,
    next: draft.next,
    tokens: draft.tokens.seal((token) => sealToken(draft, token)),
    scopes: draft.scopes.seal(sealScope),
    ...(trail.length === 0 || ended !== undefined ? {} : { trail: { kept: trailKept, passings: trail } }),
    ...(paused.size === 0 ? {} : { paused: Object.fromEntries(paused) }),
    ...(ended === undefined ? {} : { ended }),
  };
}

function sealScope({ armed, held, completed, undo, ...scope }: LiveScope): Scope {
  return {
    ...scope,
    ...(armed === undefined ? {} : { armed }),
    ...(held === undefined ? {} : { held }),
    ...(completed === undefined ? {} : { completed }),
    ...(undo === undefined ? {} : { undo }),
  };
}

function sealToken(draft: Draft, { id, at, scope, wait, ...more }: Readonly<LiveToken>): Token {
  const { armed, after, back, opensLater, assignee, held, rounds } = more;
  if (wait === undefined) throw new EngineError('lost-token', `Token ${id} stands at ${at} and waits for nothing`);
  const outputs = draft.outputs.get(id);
  return {
    id,
    at,
    scope,
    wait: wait.kind === 'instances' && outputs !== undefined ? { ...wait, outputs } : wait,
    ...(armed === undefined ? {} : { armed }),
    ...(after === undefined ? {} : { after }),
    ...(back === undefined ? {} : { back }),
    ...(opensLater === undefined ? {} : { opensLater }),
    ...(opensLater === undefined || assignee === undefined ? {} : { assignee }),
    ...(held === undefined ? {} : { held }),
    ...(rounds === undefined ? {} : { rounds }),
  };
}

/** Hands out the next number of the case. */
export function takeNumber(draft: Draft): number {
  return draft.next++;
}

/** Appends an effect to what the step tells its caller. */
export function emit(draft: Draft, effect: Effect): void {
  draft.effects.push(effect);
}

/** Appends an entry to the case's trail. */
export function trace(draft: Draft, entry: TraceEntry): void {
  draft.effects.push({ kind: 'trace', entry });
}

/** Says that the node at which the token stands is done. */
export function finish(draft: Draft, token: LiveToken): void {
  draft.agenda.push({ kind: 'finish', token: token.id });
}

/** The token with this id, private to the step; throws `unknown-token`. */
export function getToken(draft: Draft, id: number): LiveToken {
  const token = draft.tokens.find(id);
  if (token === undefined) throw new EngineError('unknown-token', `There is no token ${id}`);
  return token;
}

/** The scope with this id, private to the step; throws `unknown-scope`. */
export function getScope(draft: Draft, id: number): LiveScope {
  const scope = draft.scopes.find(id);
  if (scope === undefined) throw new EngineError('unknown-scope', `There is no scope ${id}`);
  return scope;
}

/** A new token in a scope, standing at a node that it has not entered yet. */
export function addToken(draft: Draft, scope: LiveScope, at: ElementId): LiveToken {
  scope.tokens += 1;
  return draft.tokens.add({ id: takeNumber(draft), at, scope: scope.id, onTheWay: true });
}

/** Takes a token off the board; what its scope makes of that is the caller's business. */
export function removeToken(draft: Draft, token: LiveToken): LiveScope {
  const scope = getScope(draft, token.scope);
  scope.tokens -= 1;
  draft.tokens.remove(token.id);
  return scope;
}

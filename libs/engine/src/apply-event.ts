import { closeArmed } from './event-arming';
import { type Armed } from './case-state';
import { type Draft, getScope, getToken, type LiveScope, type LiveToken } from './draft';
import { behaviourOf } from './elements/elements';
import { triggerBoundary } from './elements/boundary-event';
import { chooseEvent } from './elements/event-based-gateway';
import { EngineError, StepRefused } from './errors';
import { type EngineEvent } from './event';
import { startEventSubProcess } from './elements/event-sub-process';
import { listEventStarts } from './event-sub-processes';
import { getBoundaryEvent, getNode, isActivity } from './graph-lookup';
import { type JsonValue } from './json';
import { abandonInstance } from './multi-instance';
import { endCase } from './outgoing';
import { giveUpSeat } from './panels/seats';
import { moveToken } from './repairing/move-token';
import { renewInputs } from './repairing/renew-inputs';
import { sendBack, takeBack } from './returning/go-back';
import { armScope, begin } from './scopes';
import { broadcast, happenWherever } from './signal';
import { writeResult } from './variables';
import { cancelContent, closeWait } from './waiting';

type Of<Kind extends EngineEvent['kind']> = Extract<EngineEvent, { kind: Kind }>;

const APPLIERS: { readonly [Kind in EngineEvent['kind']]: (draft: Draft, event: Of<Kind>) => void } = {
  start,
  cancelled: (draft, { outcome }) => {
    cancelContent(draft, 0);
    endCase(draft, { outcome });
  },
  'sent-back': sendBack,
  'taken-back': takeBack,
  'token-moved': moveToken,
  'inputs-renewed': renewInputs,
  escalated: (draft, { code }) => {
    escalate(draft, code);
  },
  'task-completed': (draft, { task, data }) => {
    happen(draft, { kind: 'task', no: task, payload: data });
  },
  'job-completed': (draft, { job, result }) => {
    happen(draft, { kind: 'job', no: job, payload: result });
  },
  'call-completed': (draft, { call, called }) => {
    happen(draft, { kind: 'call', no: call, payload: { ...called } });
  },
  'message-received': (draft, { subscription, payload }) => {
    happen(draft, { kind: 'message', no: subscription, payload });
  },
  'signal-received': (draft, { signal }) => {
    broadcast(draft, signal);
  },
  'timer-fired': (draft, { timer }) => {
    happen(draft, { kind: 'timer', no: timer, payload: null });
  },
  'seat-given-up': (draft, { task }) => {
    vacate(draft, findSeat(draft, task), 'left');
  },
};

/** Does to the draft what an event does directly; the moves that follow from it are on the agenda then. */
export function applyEvent<Kind extends EngineEvent['kind']>(draft: Draft, event: Of<Kind>): void {
  const apply: (draft: Draft, event: Of<Kind>) => void = APPLIERS[event.kind as Kind];
  apply(draft, event);
}

interface Happening {
  readonly kind: 'task' | 'job' | 'call' | 'message' | 'timer';
  readonly no: number;
  readonly payload: JsonValue;
}

/** Unlike one that is thrown inside, an escalation from outside that reaches nothing is refused: somebody counts on what should follow. */
function escalate(draft: Draft, code: string): void {
  const taken = happenWherever(draft, (trigger) => trigger.kind === 'escalation' && (trigger.code === undefined || trigger.code === code));
  if (!taken) throw new StepRefused({ code: 'no-flow-taken', reason: `nothing in the case waits for the escalation ${code} now` });
}

function start(draft: Draft, event: Extract<EngineEvent, { kind: 'start' }>): void {
  const scope = getScope(draft, 0);
  const node = getNode(draft.graph, event.at);
  const result = node.type === 'startEvent' ? node.result : undefined;
  if (result === undefined) scope.variables = { ...event.data };
  else writeResult(draft, 0, { name: result, value: event.data });
  armScope(draft, scope);
  begin(draft, scope, new Set([event.at, ...draft.graph.implicitStarts]));
}

function happen(draft: Draft, happening: Happening): void {
  for (const { id, wait, armed } of draft.tokens.list()) {
    if (wait !== undefined && 'no' in wait && wait.kind === happening.kind && wait.no === happening.no) {
      return resume(draft, getToken(draft, id), happening.payload);
    }
    const fired = armed?.find(({ kind, no }) => kind === happening.kind && no === happening.no);
    if (fired !== undefined) return fire(draft, getToken(draft, id), { armed: fired, payload: happening.payload });
  }
  for (const { id, armed } of draft.scopes.list()) {
    const fired = armed?.find(({ kind, no }) => kind === happening.kind && no === happening.no);
    if (fired !== undefined) return startBy(draft, getScope(draft, id), fired);
  }
  throw new StepRefused({ code: 'not-open', reason: `${happening.kind} ${happening.no} is not open` });
}

function findSeat(draft: Draft, task: number): LiveToken {
  const seat = draft.tokens.list().find(({ wait }) => wait?.kind === 'task' && wait.no === task);
  if (seat === undefined) throw new StepRefused({ code: 'not-open', reason: `task ${task} is not open` });
  return getToken(draft, seat.id);
}

function vacate(draft: Draft, seat: LiveToken, why: 'left' | 'lapsed'): void {
  const node = getNode(draft.graph, seat.at);
  if (!isActivity(node)) throw new EngineError('unfit-element', `${node.id} is no panel`);
  if (giveUpSeat(draft, seat, { node, why })) abandonInstance(draft, seat, node);
}

function resume(draft: Draft, token: LiveToken, payload: JsonValue): void {
  const node = getNode(draft.graph, token.at);
  closeWait(draft, token, 'happened');
  behaviourOf(node).resume?.(draft, token, { node, payload });
}

function fire(draft: Draft, token: LiveToken, fired: { readonly armed: Armed; readonly payload: JsonValue }): void {
  closeArmed(draft, fired.armed, 'happened');
  if (fired.armed.element === token.at) return lapse(draft, token);
  if (token.wait?.kind !== 'events')
    return triggerBoundary(draft, token, { ...fired, event: getBoundaryEvent(draft.graph, fired.armed.element) });
  chooseEvent(draft, token, fired.armed);
  const node = getNode(draft.graph, token.at);
  behaviourOf(node).resume?.(draft, token, { node, payload: fired.payload });
}

/** Days to answer are armed on the seat itself, not on a boundary event. */
function lapse(draft: Draft, seat: LiveToken): void {
  seat.armed = undefined;
  vacate(draft, seat, 'lapsed');
}

function startBy(draft: Draft, scope: LiveScope, fired: Armed): void {
  closeArmed(draft, fired, 'happened');
  const event = listEventStarts(draft, scope).find(({ start }) => start.id === fired.element);
  if (event === undefined) throw new EngineError('unfit-element', `${fired.element} starts nothing in scope ${scope.id}`);
  startEventSubProcess(draft, scope, { event, fired });
}

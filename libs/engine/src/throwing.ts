import { type BoundaryEvent, type Caught, type ElementId, type EndEvent, type Thrown, type Trigger } from '#bpmn';
import { listBorder } from './border';
import { compensate } from './compensation';
import { type Draft, emit, getScope, getToken, type LiveScope, type LiveToken } from './draft';
import { triggerBoundary } from './elements/boundary-event';
import { startEventSubProcess } from './elements/event-sub-process';
import { cancelTransaction } from './elements/transaction';
import { StepRefused } from './errors';
import { findEventStart } from './event-sub-processes';
import { getNode } from './graph-lookup';
import { endCase } from './outgoing';
import { send } from './sending';
import { broadcast } from './signal';
import { cancelContent } from './waiting';

/**
 * Begins to throw where that takes its time; returns whether the token waits, to be resumed. A signal waits until no other token can move in this
 * step: whoever is on the way to where it is caught shall not miss it by the mere order of moves. A compensation waits until all is undone.
 */
export function waitsToThrow(draft: Draft, token: LiveToken, thrown: Thrown | undefined): boolean {
  if (thrown?.kind === 'compensation') return compensate(draft, token, thrown);
  if (thrown?.kind !== 'signal') return false;
  token.wait = { kind: 'signal' };
  draft.deferred.push({ kind: 'resume', token: token.id });
  return true;
}

/** Throws what an event at the token's place throws, once it need not wait. The token may be gone then. */
export function throwEvent(draft: Draft, token: LiveToken, thrown: Thrown): void {
  switch (thrown.kind) {
    case 'signal':
      return throwSignal(draft, token, thrown.signal);
    case 'message':
      return send(draft, { element: token.at, scope: token.scope }, thrown);
    case 'cancel':
      return cancelTransaction(draft, token);
    case 'error':
    case 'escalation':
      return throwOutwards(draft, token, thrown);
    case 'compensation':
  }
}

type Outwards = Extract<Thrown, { code: string }>;

/** An error or escalation goes to the first event sub-process or boundary event that catches its code, one that names it before one that takes any. */
function throwOutwards(draft: Draft, token: LiveToken, thrown: Outwards): void {
  const { id, line, name } = getNode(draft.graph, token.at);
  const fits = (trigger: Trigger | Caught): number => fitness(trigger, thrown);
  for (let scope: LiveScope | undefined = getScope(draft, token.scope); scope !== undefined; scope = scopeAround(draft, scope)) {
    if (isCaughtIn(draft, scope, fits)) return;
  }
  if (thrown.kind === 'escalation') return;
  const { outcome } = endEventAt(draft, token) ?? {};
  if (outcome !== undefined) return endByError(draft, { outcome, element: id, error: thrown.code });
  const reason = `nothing catches the error ${thrown.code} that "${name ?? id}" throws`;
  throw new StepRefused({ code: 'no-flow-taken', element: id, line, reason });
}

function throwSignal(draft: Draft, token: LiveToken, signal: string): void {
  emit(draft, { kind: 'signal-thrown', element: token.at, signal });
  broadcast(draft, signal);
}

/** Brings an error that a called case ended with to the activity that called it, and from there outwards like any other. */
export function throwAtActivity(draft: Draft, token: LiveToken, code: string): void {
  const thrown = { kind: 'error', code } as const;
  const boundary = findBoundary(draft, token, (trigger) => fitness(trigger, thrown));
  if (boundary === undefined) throwEvent(draft, token, thrown);
  else triggerBoundary(draft, token, { event: boundary });
}

/** An error that nothing catches ends the case at once, where its end event says with which outcome. */
function endByError(draft: Draft, ending: { readonly outcome: string; readonly element: ElementId; readonly error: string }): void {
  cancelContent(draft, 0);
  endCase(draft, ending);
}

function endEventAt(draft: Draft, token: LiveToken): EndEvent | undefined {
  const node = getNode(draft.graph, token.at);
  return node.type === 'endEvent' ? node : undefined;
}

type Fits = (trigger: Trigger) => number;

/** 2 where a trigger names what is thrown, 1 where it takes any of the kind, 0 where it does not catch it. */
function fitness(trigger: Trigger, thrown: Outwards): number {
  if (trigger.kind !== thrown.kind) return 0;
  if (trigger.code === undefined) return 1;
  return trigger.code === thrown.code ? 2 : 0;
}

function isCaughtIn(draft: Draft, scope: LiveScope, fits: Fits): boolean {
  const event = findEventStart(draft, scope, fits);
  if (event !== undefined) {
    startEventSubProcess(draft, scope, { event });
    return true;
  }
  if (scope.owner === undefined) return false;
  const owner = getToken(draft, scope.owner);
  const boundary = findBoundary(draft, owner, fits);
  if (boundary === undefined) return false;
  triggerBoundary(draft, owner, { event: boundary });
  return true;
}

function findBoundary(draft: Draft, owner: LiveToken, fits: Fits): BoundaryEvent | undefined {
  const fitting = listBorder(draft, owner).filter(({ trigger }) => fits(trigger) > 0);
  return fitting.reduce<BoundaryEvent | undefined>(
    (best, next) => (best !== undefined && fits(best.trigger) >= fits(next.trigger) ? best : next),
    undefined,
  );
}

function scopeAround(draft: Draft, scope: LiveScope): LiveScope | undefined {
  return scope.parent === undefined ? undefined : getScope(draft, scope.parent);
}

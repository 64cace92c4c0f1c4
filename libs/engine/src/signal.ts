import { type Trigger } from '#bpmn';
import { listListening } from './border';
import { type Draft, finish, getScope, getToken, type LiveScope, type LiveToken } from './draft';
import { triggerBoundary } from './elements/boundary-event';
import { chooseEvent } from './elements/event-based-gateway';
import { startEventSubProcess } from './elements/event-sub-process';
import { findEventStart, isInterrupting, listEventStarts } from './event-sub-processes';
import { getFlow, getNode } from './graph-lookup';

type Fits = (trigger: Trigger) => boolean;

/**
 * Brings a signal to everything in the case that waits for it now. An event sub-process that takes the place of its scope shields what is
 * around it: the same signal does not take back the handler that it has just started.
 */
export function broadcast(draft: Draft, signal: string): void {
  happenWherever(draft, (trigger) => trigger.kind === 'signal' && trigger.signal === signal);
}

/** Brings an event without a number to every place of the case, innermost first; returns whether anything took it. */
export function happenWherever(draft: Draft, fits: Fits): boolean {
  const scopes = draft.scopes.list().map(({ id }) => id);
  const tokens = draft.tokens.list().map(({ id }) => id);
  const shielded = new Set<number>();
  let taken = false;
  for (const id of scopes.reverse()) taken = reachScope(draft, id, { fits, shielded }) || taken;
  for (const id of tokens) taken = reachToken(draft, id, { fits, shielded }) || taken;
  return taken;
}

interface Reach {
  readonly fits: Fits;
  /** Scopes around a handler that the event has just started. */
  readonly shielded: Set<number>;
}

function reachScope(draft: Draft, id: number, { fits, shielded }: Reach): boolean {
  const scope = draft.scopes.find(id);
  if (scope === undefined || findEventStart(draft, scope, (trigger) => Number(fits(trigger))) === undefined) return false;
  const events = listEventStarts(draft, scope).filter(({ start }) => fits(start.trigger));
  const first = events.find(isInterrupting);
  if (first !== undefined && shielded.has(id)) return false;
  for (const event of first === undefined ? events : [first]) startEventSubProcess(draft, scope, { event });
  if (first !== undefined) shield(draft, scope, shielded);
  return true;
}

function shield(draft: Draft, scope: LiveScope, shielded: Set<number>): void {
  shielded.add(scope.id);
  if (scope.parent !== undefined) shield(draft, getScope(draft, scope.parent), shielded);
}

function reachToken(draft: Draft, id: number, reach: Reach): boolean {
  const token = draft.tokens.find(id);
  if (token?.wait === undefined) return false;
  const node = getNode(draft.graph, token.at);
  if (token.wait.kind === 'events') return reachGateway(draft, token, reach.fits);
  if (node.type === 'intermediateCatchEvent' && reach.fits(node.trigger)) return arrive(draft, token);
  return reachActivity(draft, token, reach);
}

function arrive(draft: Draft, token: LiveToken): boolean {
  token.wait = undefined;
  finish(draft, token);
  return true;
}

function reachGateway(draft: Draft, token: LiveToken, fits: Fits): boolean {
  const events = getNode(draft.graph, token.at).outgoing.map((flow) => getFlow(draft.graph, flow).target);
  const element = events.find((id) => {
    const event = getNode(draft.graph, id);
    return event.type === 'intermediateCatchEvent' && fits(event.trigger);
  });
  if (element === undefined) return false;
  chooseEvent(draft, token, { element });
  return arrive(draft, token);
}

function reachActivity(draft: Draft, token: LiveToken, { fits, shielded }: Reach): boolean {
  const fitting = listListening(draft, token).filter(({ trigger }) => fits(trigger));
  const inside = [...shielded].some((id) => draft.scopes.find(id)?.owner === token.id);
  const reached = fitting.filter(({ interrupting }) => !(interrupting && inside));
  const first = reached.find(({ interrupting }) => interrupting);
  for (const event of first === undefined ? reached : [first]) triggerBoundary(draft, getToken(draft, token.id), { event });
  return reached.length > 0;
}

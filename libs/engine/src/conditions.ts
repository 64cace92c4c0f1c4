import { type BoundaryEvent, type Expression, type ProcessGraph, type StartEvent, type Trigger } from '#bpmn';
import { listListening } from './border';
import { type Draft, finish, getScope, type LiveScope, type LiveToken } from './draft';
import { triggerBoundary } from './elements/boundary-event';
import { chooseEvent } from './elements/event-based-gateway';
import { startEventSubProcess } from './elements/event-sub-process';
import { evaluateBoolean } from './evaluation';
import { isTakenOver, listEventStarts } from './event-sub-processes';
import { getFlow, getNode } from './graph-lookup';

/** Computed once for a graph: most have no conditional event, and their steps ask nothing. */
const KNOWN = new WeakMap<ProcessGraph, boolean>();

/** Lets the first conditional event happen whose condition is true by now; asked when nothing else can move. Returns whether there was one. */
export function fireCondition(draft: Draft): boolean {
  if (!hasConditions(draft.graph)) return false;
  return draft.scopes.list().some(({ id }) => fireInScope(draft, id)) || draft.tokens.list().some(({ id }) => fireAtToken(draft, id));
}

function hasConditions(graph: ProcessGraph): boolean {
  const known = KNOWN.get(graph) ?? Object.values(graph.nodes).some((node) => 'trigger' in node && node.trigger.kind === 'conditional');
  KNOWN.set(graph, known);
  return known;
}

function holds(draft: Draft, trigger: Trigger, site: Parameters<typeof evaluateBoolean>[1]): boolean {
  return trigger.kind === 'conditional' && evaluateBoolean(draft, site, trigger.condition satisfies Expression);
}

/** A start or boundary event, of a scope or of the token of an activity. */
interface Listening {
  readonly event: StartEvent | BoundaryEvent;
  readonly scope: number;
}

// One that interrupts is asked no more once it has happened; any other happens when its condition becomes true, and not for as long as it stays so.
function happens(draft: Draft, listener: LiveScope | LiveToken, { event, scope }: Listening): boolean {
  if (event.trigger.kind !== 'conditional') return false;
  const isTrue = holds(draft, event.trigger, { element: event.id, scope });
  if (event.interrupting !== false) return isTrue;
  const known = listener.held ?? [];
  const wasTrue = known.includes(event.id);
  if (isTrue && !wasTrue) listener.held = [...known, event.id];
  if (!isTrue && wasTrue) listener.held = known.length === 1 ? undefined : known.filter((id) => id !== event.id);
  return isTrue && !wasTrue;
}

function fireInScope(draft: Draft, id: number): boolean {
  const scope = getScope(draft, id);
  if (scope.tokens === 0 || isTakenOver(draft, scope)) return false;
  const event = listEventStarts(draft, scope).find(({ start }) => happens(draft, scope, { event: start, scope: id }));
  if (event !== undefined) startEventSubProcess(draft, scope, { event });
  return event !== undefined;
}

function fireAtToken(draft: Draft, id: number): boolean {
  const token = draft.tokens.find(id);
  if (token === undefined) return false;
  const node = getNode(draft.graph, token.at);
  if (token.wait?.kind === 'events') return fireBehind(draft, token);
  if (node.type === 'intermediateCatchEvent')
    return holds(draft, node.trigger, { element: node.id, scope: token.scope }) && arrive(draft, token);
  const event = listListening(draft, token).find((event) => happens(draft, token, { event, scope: token.scope }));
  if (event !== undefined) triggerBoundary(draft, token, { event });
  return event !== undefined;
}

function arrive(draft: Draft, token: LiveToken): boolean {
  token.wait = undefined;
  finish(draft, token);
  return true;
}

function fireBehind(draft: Draft, token: LiveToken): boolean {
  const targets = getNode(draft.graph, token.at).outgoing.map((flow) => getNode(draft.graph, getFlow(draft.graph, flow).target));
  const event = targets.find((node) => 'trigger' in node && holds(draft, node.trigger, { element: node.id, scope: token.scope }));
  if (event === undefined) return false;
  chooseEvent(draft, token, { element: event.id });
  return arrive(draft, token);
}

import { type ElementId, type EventSubProcess, type ProcessGraph, type StartEvent, type Trigger } from '#bpmn';
import { type Draft, getToken, type LiveScope } from './draft';
import { getNode, getStartEvent } from './graph-lookup';

/** A start event of an event sub-process, and where it stands. */
export interface EventStart {
  readonly handler: EventSubProcess;
  readonly start: StartEvent;
}

/** Computed once for a graph, which never changes; the key of what lies at the top is the empty text. */
const KNOWN = new WeakMap<ProcessGraph, ReadonlyMap<string, readonly EventStart[]>>();
const NONE: readonly EventStart[] = [];

/** The event sub-processes that may start in a scope, by their start events; none in those of an instance and of an undoing, which are no sub-process. */
export function listEventStarts(draft: Draft, scope: LiveScope): readonly EventStart[] {
  if (scope.kind === 'instance' || scope.kind === 'compensation') return NONE;
  return eventStartsIn(draft.graph, scope.owner === undefined ? undefined : getToken(draft, scope.owner).at);
}

/** The event sub-processes that lie in a sub-process, or at the top, by their start events. */
export function eventStartsIn(graph: ProcessGraph, subProcess?: ElementId): readonly EventStart[] {
  return (KNOWN.get(graph) ?? indexOf(graph)).get(subProcess ?? '') ?? NONE;
}

/** The event sub-process that undoes a completed sub-process from within, by its start event. */
export function findCompensationStart(graph: ProcessGraph, subProcess: ElementId): EventStart | undefined {
  const known = KNOWN.get(graph) ?? indexOf(graph);
  return known.get(subProcess)?.find(({ start }) => start.trigger.kind === 'compensation');
}

/** Whether a start event of an event sub-process takes the place of what goes on around it. */
export function isInterrupting({ start }: EventStart): boolean {
  return start.interrupting !== false;
}

/** Whether an interrupting event sub-process has taken the place of everything else in a scope: nothing else starts there then. */
export function isTakenOver(draft: Draft, scope: LiveScope): boolean {
  const starts = listEventStarts(draft, scope).filter(isInterrupting);
  if (starts.length === 0) return false;
  const handlers = new Set<ElementId>(starts.map(({ handler }) => handler.id));
  return draft.tokens.list().some((token) => token.scope === scope.id && handlers.has(token.at));
}

/** The event sub-process of a scope that an event starts: one that names it rather than one that takes any. */
export function findEventStart(draft: Draft, scope: LiveScope, fits: (trigger: Trigger) => number): EventStart | undefined {
  const fitting = listEventStarts(draft, scope).filter(({ start }) => fits(start.trigger) > 0);
  if (fitting.length === 0 || isTakenOver(draft, scope)) return undefined;
  return fitting.reduce((best, next) => (fits(next.start.trigger) > fits(best.start.trigger) ? next : best));
}

function indexOf(graph: ProcessGraph): ReadonlyMap<string, readonly EventStart[]> {
  const index = new Map<string, EventStart[]>();
  for (const handler of Object.values(graph.nodes)) {
    if (handler.type !== 'eventSubProcess') continue;
    const starts = handler.starts.map((id) => ({ handler, start: getStartEvent(getNode(graph, id)) }));
    index.set(handler.parent ?? '', [...(index.get(handler.parent ?? '') ?? []), ...starts]);
  }
  KNOWN.set(graph, index);
  return index;
}

import { type FlowNode, type ProcessGraph, type Trigger } from '#bpmn';
import { type CaseState, type Scope, type Token } from './case-state';
import { getFlow, getNode } from './graph-lookup';

/** Whether anything in a process waits for a signal; known once for a graph, which never changes. */
const CATCHING = new WeakMap<ProcessGraph, boolean>();

/** Whether a case of this process can ever wait for a signal: start events at the top begin cases, and no case waits at them. */
export function catchesSignals(graph: ProcessGraph): boolean {
  const known = CATCHING.get(graph);
  if (known !== undefined) return known;
  const catches = Object.values(graph.nodes).some((node) => signalOf(node) !== undefined && !graph.starts.includes(node.id));
  CATCHING.set(graph, catches);
  return catches;
}

/** The signals that a case waits for in this state, at whatever event, each once. */
export function awaitedSignals(graph: ProcessGraph, { tokens, scopes, ended }: CaseState): readonly string[] {
  if (ended !== undefined || !catchesSignals(graph)) return [];
  const nodes = [...tokens.flatMap((token) => listAwaited(graph, token)), ...scopes.flatMap((scope) => listStarts(graph, scope, tokens))];
  return [...new Set(nodes.flatMap((node) => signalOf(node) ?? []))].sort();
}

function listAwaited(graph: ProcessGraph, { at, wait }: Token): readonly FlowNode[] {
  const node = getNode(graph, at);
  if (wait.kind === 'events') return node.outgoing.map((flow) => getNode(graph, getFlow(graph, flow).target));
  if ('boundaryEvents' in node && wait.kind !== 'compensation') return node.boundaryEvents.map((id) => getNode(graph, id));
  return wait.kind === 'signal' ? [node] : [];
}

function listStarts(graph: ProcessGraph, { kind, owner }: Scope, tokens: readonly Token[]): readonly FlowNode[] {
  if (kind === 'instance' || kind === 'compensation') return [];
  const container = owner === undefined ? undefined : tokens.find(({ id }) => id === owner)?.at;
  return Object.values(graph.nodes).flatMap((node) =>
    node.type === 'eventSubProcess' && node.parent === container ? node.starts.map((id) => getNode(graph, id)) : [],
  );
}

function signalOf(node: FlowNode): string | undefined {
  const trigger: Trigger | undefined = 'trigger' in node ? node.trigger : undefined;
  return trigger?.kind === 'signal' ? trigger.signal : undefined;
}

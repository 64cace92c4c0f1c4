import { type FlowNode, type ProcessGraph } from '../process-graph';
import { listNext } from '../proof/ways';
import { listScopes, type Scope } from '../proof/scopes';
import { say } from '../text/say';
import { placeInGraph } from './place';
import { type GraphRule } from './rule';

const interrupts = (node: FlowNode | undefined): boolean => node?.type === 'boundaryEvent' && node.interrupting;

/** An event may end the whole scope from outside or from beside. */
const isInterrupted = (graph: ProcessGraph, { container, nodes }: Scope): boolean => {
  const outside = container && 'boundaryEvents' in container ? container.boundaryEvents : [];
  const beside = nodes.flatMap((node) => (node.type === 'eventSubProcess' ? node.starts : []));
  return (
    outside.some((id) => interrupts(graph.nodes[id])) ||
    beside.some((id) => {
      const start = graph.nodes[id];
      return start?.type === 'startEvent' && start.interrupting === true;
    })
  );
};

const listEnding = (graph: ProcessGraph, { nodes }: Scope): ReadonlySet<FlowNode> => {
  const before = new Map<FlowNode, FlowNode[]>();
  for (const node of nodes) for (const next of listNext(graph, node)) before.set(next, [...(before.get(next) ?? []), node]);
  const ending = new Set(nodes.filter((node) => node.outgoing.length === 0 && node.type !== 'linkThrowEvent'));
  for (const node of ending) before.get(node)?.forEach((earlier) => ending.add(earlier));
  return ending;
};

/** Refuses nodes from which no path leads to an end, unless an event may interrupt all of them. */
export const neverEnds: GraphRule = (graph) =>
  listScopes(graph)
    .filter((scope) => !isInterrupted(graph, scope))
    .flatMap((scope) => {
      const ending = listEnding(graph, scope);
      return scope.nodes.filter((node) => !ending.has(node));
    })
    .map((node) => ({
      ...placeInGraph(node),
      reason: say('no path leads from here to an end'),
      hint: say('Lead a path out of the loop to an end event.'),
    }));

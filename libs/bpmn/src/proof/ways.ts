import { type FlowNode, type ProcessGraph } from '../process-graph';

const targetsOf = (graph: ProcessGraph, node: FlowNode): readonly string[] => [
  ...node.outgoing.flatMap((id) => graph.flows[id]?.target ?? []),
  ...('boundaryEvents' in node ? node.boundaryEvents : []),
  ...(node.type === 'linkThrowEvent' ? [node.target] : []),
];

/** The nodes of the same scope that a token may go on to from a node: by flows, links and boundary events. */
export const listNext = (graph: ProcessGraph, node: FlowNode): readonly FlowNode[] =>
  targetsOf(graph, node).flatMap((id) => graph.nodes[id] ?? []);

/** Everything of the same scope that lies ahead of a node; the node itself only where a loop leads back to it. */
export const listAhead = (graph: ProcessGraph, from: FlowNode): ReadonlySet<FlowNode> => {
  const ahead = new Set(listNext(graph, from));
  for (const node of ahead) listNext(graph, node).forEach((next) => ahead.add(next));
  return ahead;
};

/** Whether a node lies ahead of another. */
export const isAheadOf = (graph: ProcessGraph, node: FlowNode, from: FlowNode): boolean => listAhead(graph, from).has(node);

import { type FlowNode, type ProcessGraph } from '#bpmn';

/** Where tokens may go on from a node and come from, by ids: along flows, links, boundary events and the borders of sub-processes. */
export interface FlowMap {
  readonly next: ReadonlyMap<string, readonly string[]>;
  readonly before: ReadonlyMap<string, readonly string[]>;
}

const isEnd = (node: FlowNode): boolean => node.outgoing.length === 0 && node.type !== 'linkThrowEvent';

/** A sub-process is left from inside: by what ends in it. */
const insideOf = (graph: ProcessGraph): ReadonlyMap<string, readonly FlowNode[]> => {
  const inside = new Map<string, FlowNode[]>();
  for (const node of Object.values(graph.nodes)) {
    if (node.parent === undefined) continue;
    const beside = inside.get(node.parent);
    if (beside) beside.push(node);
    else inside.set(node.parent, [node]);
  }
  return inside;
};

/** Tokens leave a sub-process from what ends inside it. */
const leaving = (graph: ProcessGraph, node: FlowNode): readonly string[] => [
  ...(node.type === 'subProcess' ? [] : node.outgoing.flatMap((id) => graph.flows[id]?.target ?? [])),
  ...('boundaryEvents' in node ? node.boundaryEvents : []),
  ...(node.type === 'linkThrowEvent' ? [node.target] : []),
];

/** Draws the map once for all proofs that ask. */
export function drawFlowMap(graph: ProcessGraph): FlowMap {
  const inside = insideOf(graph);
  const next = new Map<string, readonly string[]>();
  const before = new Map<string, string[]>();
  for (const node of Object.values(graph.nodes)) {
    const container = node.parent === undefined ? undefined : graph.nodes[node.parent];
    const beyond = isEnd(node) && container?.type === 'subProcess' ? container.outgoing.flatMap((id) => graph.flows[id]?.target ?? []) : [];
    const within = inside.get(node.id)?.filter(({ incoming, type }) => incoming.length === 0 && type !== 'boundaryEvent') ?? [];
    next.set(node.id, [...leaving(graph, node), ...beyond, ...within.map(({ id }) => id)]);
  }
  for (const [id, targets] of next) for (const target of targets) before.set(target, [...(before.get(target) ?? []), id]);
  return { next, before };
}

import { type ElementId, type FlowNode, type ProcessGraph } from '#bpmn';

/** Every node that a token may come to from a node, along flows, links and boundary events; the node itself only where a way leads back. */
export function reachableFrom(graph: ProcessGraph, from: ElementId): ReadonlySet<ElementId> {
  const found = new Set(nextOf(graph, from).map(({ node }) => node));
  for (const id of found) for (const { node } of nextOf(graph, id)) found.add(node);
  return found;
}

/** The flows by which a token that stands at a node may come to a join the next time. */
export function arrivalsAt(graph: ProcessGraph, from: ElementId, join: ElementId): ReadonlySet<ElementId> {
  const arrivals = new Set<ElementId>();
  const seen = new Set([from]);
  for (const id of seen) {
    for (const { node, flow } of nextOf(graph, id)) {
      if (node !== join) seen.add(node);
      else if (flow !== undefined) arrivals.add(flow);
    }
  }
  return arrivals;
}

/** The gateways in a scope at which tokens wait for each other; `parent` is the sub-process that they lie in. */
export const joinsIn = (graph: ProcessGraph, parent: ElementId | undefined): readonly FlowNode[] =>
  Object.values(graph.nodes).filter((node) => node.parent === parent && isParallel(node) && node.incoming.length > 1);

/** The nodes in a scope that make several tokens of one. */
export const splitsIn = (graph: ProcessGraph, parent: ElementId | undefined): readonly FlowNode[] =>
  Object.values(graph.nodes).filter(
    (node) => node.parent === parent && node.outgoing.length > 1 && node.type !== 'exclusiveGateway' && node.type !== 'eventBasedGateway',
  );

const isParallel = ({ type }: FlowNode): boolean => type === 'parallelGateway' || type === 'inclusiveGateway';

interface Way {
  readonly node: ElementId;
  readonly flow?: ElementId;
}

function nextOf({ nodes, flows }: ProcessGraph, id: ElementId): readonly Way[] {
  const node = nodes[id];
  if (node === undefined) return [];
  const boundaries = 'boundaryEvents' in node ? node.boundaryEvents : [];
  return [
    ...node.outgoing.flatMap((flow) => flows[flow] ?? []).map(({ id: flow, target }) => ({ node: target, flow })),
    ...boundaries.map((event) => ({ node: event })),
    ...(node.type === 'linkThrowEvent' ? [{ node: node.target }] : []),
  ];
}

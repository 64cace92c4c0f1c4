import { type ElementId, type FlowNode, type ProcessGraph } from '#bpmn';

/** An inclusive gateway that joins, and every node beside it from which a token may come to it. */
export interface InclusiveJoin {
  readonly gateway: ElementId;
  readonly upstream: ReadonlySet<ElementId>;
}

/** Computed once for a graph, which never changes. */
const KNOWN = new WeakMap<ProcessGraph, readonly InclusiveJoin[]>();

/** The inclusive joins of a graph with what lies upstream of each: along flows, links and boundary events. */
export function listInclusiveJoins(graph: ProcessGraph): readonly InclusiveJoin[] {
  const known = KNOWN.get(graph);
  if (known !== undefined) return known;
  const joins = Object.values(graph.nodes)
    .filter(({ type, incoming }) => type === 'inclusiveGateway' && incoming.length > 1)
    .map(({ id }) => ({ gateway: id, upstream: upstreamOf(graph, id) }));
  KNOWN.set(graph, joins);
  return joins;
}

function upstreamOf(graph: ProcessGraph, gateway: ElementId): ReadonlySet<ElementId> {
  const links = Object.values(graph.nodes).filter((node) => node.type === 'linkThrowEvent');
  const before = (node: FlowNode | undefined): readonly ElementId[] => [
    ...(node?.incoming ?? []).flatMap((flow) => graph.flows[flow]?.source ?? []),
    ...(node?.type === 'boundaryEvent' ? [node.attachedTo] : []),
    ...links.filter(({ target }) => target === node?.id).map(({ id }) => id),
  ];
  const found = new Set<ElementId>(before(graph.nodes[gateway]));
  for (const id of found) for (const earlier of before(graph.nodes[id])) found.add(earlier);
  return found;
}

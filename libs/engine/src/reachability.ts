import { type ElementId, type FlowNode, type ProcessGraph } from '#bpmn';

/** An inclusive gateway that joins, and every node beside it from which a token may come to it. */
export interface InclusiveJoin {
  readonly gateway: ElementId;
  readonly upstream: ReadonlySet<ElementId>;
  /** By incoming flow: from where a token may come along it without passing the gateway before. */
  readonly ways: ReadonlyMap<ElementId, ReadonlySet<ElementId>>;
}

/** Computed once for a graph, which never changes. */
const KNOWN = new WeakMap<ProcessGraph, readonly InclusiveJoin[]>();

/** The inclusive joins of a graph with what lies upstream of each: along flows, links and boundary events. */
export function listInclusiveJoins(graph: ProcessGraph): readonly InclusiveJoin[] {
  const known = KNOWN.get(graph);
  if (known !== undefined) return known;
  const joins = Object.values(graph.nodes)
    .filter(({ type, incoming }) => type === 'inclusiveGateway' && incoming.length > 1)
    .map(({ id, incoming }) => ({
      gateway: id,
      upstream: upstreamOf(graph, graph.nodes[id]),
      ways: new Map(incoming.map((flow) => [flow, wayBy(graph, flow, id)])),
    }));
  KNOWN.set(graph, joins);
  return joins;
}

function wayBy(graph: ProcessGraph, flow: ElementId, gateway: ElementId): ReadonlySet<ElementId> {
  const source = graph.nodes[graph.flows[flow]?.source ?? gateway];
  if (source === undefined || source.id === gateway) return new Set();
  return new Set([source.id, ...upstreamOf(graph, source, gateway)]);
}

/** All nodes from which flows, links and boundary events lead here, but for what lies behind the node that bars the way. */
function upstreamOf(graph: ProcessGraph, node: FlowNode | undefined, bar?: ElementId): ReadonlySet<ElementId> {
  const links = Object.values(graph.nodes).filter((each) => each.type === 'linkThrowEvent');
  const before = (at: FlowNode | undefined): readonly ElementId[] =>
    [
      ...(at?.incoming ?? []).flatMap((flow) => graph.flows[flow]?.source ?? []),
      ...(at?.type === 'boundaryEvent' ? [at.attachedTo] : []),
      ...links.filter(({ target }) => target === at?.id).map(({ id }) => id),
    ].filter((id) => id !== bar);
  const found = new Set<ElementId>(before(node));
  for (const id of found) for (const earlier of before(graph.nodes[id])) found.add(earlier);
  return found;
}

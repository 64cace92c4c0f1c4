import { type ElementId, type FlowNode, type ProcessGraph } from '#bpmn';
import { type Token } from '../case-state';

interface ParallelJoin {
  readonly gateway: ElementId;
  /** For each incoming flow, where a token stands that may come by it without passing the join before. */
  readonly feeders: ReadonlyMap<ElementId, ReadonlySet<ElementId>>;
}

/** Computed once for a graph, which never changes. */
const KNOWN = new WeakMap<ProcessGraph, readonly ParallelJoin[]>();

/** Parallel joins for which tokens are on their way or waiting by some flows, and none can come any more by another: they never complete. */
export function listStarvedJoins(graph: ProcessGraph, tokens: readonly Token[]): readonly ElementId[] {
  const scopes = [...new Set(tokens.map(({ scope }) => scope))];
  const isStarved = (join: ParallelJoin): boolean =>
    scopes.some((scope) => {
      const beside = tokens.filter((token) => token.scope === scope);
      const fed = [...join.feeders].filter(([flow, from]) => beside.some((token) => feeds(token, { join, flow, from })));
      return fed.length > 0 && fed.length < join.feeders.size;
    });
  return joinsOf(graph)
    .filter(isStarved)
    .map(({ gateway }) => gateway);
}

interface Way {
  readonly join: ParallelJoin;
  readonly flow: ElementId;
  readonly from: ReadonlySet<ElementId>;
}

const feeds = ({ at, wait }: Token, { join, flow, from }: Way): boolean =>
  at === join.gateway && wait.kind === 'join' ? wait.via === flow : from.has(at);

function joinsOf(graph: ProcessGraph): readonly ParallelJoin[] {
  const known = KNOWN.get(graph);
  if (known !== undefined) return known;
  const joins = Object.values(graph.nodes)
    .filter(({ type, incoming }) => type === 'parallelGateway' && incoming.length > 1)
    .map(({ id, incoming }) => ({ gateway: id, feeders: new Map(incoming.map((flow) => [flow, feedersOf(graph, flow, id)])) }));
  KNOWN.set(graph, joins);
  return joins;
}

function feedersOf(graph: ProcessGraph, flow: ElementId, gateway: ElementId): ReadonlySet<ElementId> {
  const links = Object.values(graph.nodes).filter((node) => node.type === 'linkThrowEvent');
  const before = (node: FlowNode | undefined): readonly ElementId[] => [
    ...(node?.incoming ?? []).flatMap((each) => graph.flows[each]?.source ?? []),
    ...(node?.type === 'boundaryEvent' ? [node.attachedTo] : []),
    ...links.filter(({ target }) => target === node?.id).map(({ id }) => id),
  ];
  const source = graph.flows[flow]?.source;
  const found = new Set<ElementId>(source === undefined || source === gateway ? [] : [source]);
  for (const id of found) for (const earlier of before(graph.nodes[id])) if (earlier !== gateway) found.add(earlier);
  return found;
}

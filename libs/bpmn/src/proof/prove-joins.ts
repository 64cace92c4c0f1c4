import { type FlowNode, type ProcessGraph } from '../process-graph';
import { buildNet } from './build-net';
import { type Explored, exploreNet } from './explore-net';
import { type Arc, type Net, type Station } from './net';
import { reduceNet } from './reduce-net';
import { listScopes, type Scope } from './scopes';
import { isAheadOf } from './ways';

/** A join that waits for flows by which nothing comes. */
export interface UnmetJoin {
  readonly join: FlowNode;
  readonly flows: readonly string[];
}

/** What is certain or likely about the joins of a process. */
export interface JoinProof {
  /** Joins that complete in no run at all. */
  readonly hopeless: readonly UnmetJoin[];
  /** Joins that wait for ever in some run that the flows allow; conditions may rule it out. */
  readonly doubtful: readonly UnmetJoin[];
  /** Nodes where branches come together without waiting for each other. */
  readonly crowded: readonly FlowNode[];
  /** Scopes that were too tangled to be walked through. */
  readonly unproven: readonly Scope[];
}

const gather = (graph: ProcessGraph, missing: readonly Arc[]): readonly UnmetJoin[] => {
  const flows = new Map<string, Set<string>>();
  for (const { into, by } of missing) {
    const known = flows.get(into) ?? new Set();
    flows.set(into, by === undefined ? known : known.add(by));
  }
  return [...flows].flatMap(([id, ids]) => {
    const join = graph.nodes[id];
    return join ? [{ join, flows: [...ids] }] : [];
  });
};

const isHopeless = (station: Station, { complete, fired, reached }: Explored): boolean =>
  complete && station.kind === 'all' && !fired.has(station) && [...station.ins].some((arc) => reached.has(arc));

/** The ways that no token ever comes by; where each has its token at some time, those that are missing when the rest waits. */
const missingAt = (station: Station, { reached, stuck }: Explored): readonly Arc[] => {
  const never = [...station.ins].filter((arc) => !reached.has(arc));
  return never.length > 0 ? never : stuck.filter((one) => one.station === station).flatMap(({ missing }) => missing);
};

/** The later of the two nodes that tokens wait before, where one lies behind the other. */
const meetingOf = (graph: ProcessGraph, [one, other]: readonly [Arc, Arc]): readonly FlowNode[] => {
  const [first, second] = [graph.nodes[one.into], graph.nodes[other.into]];
  if (!first || !second) return [];
  return [isAheadOf(graph, first, second) ? first : second];
};

const proveScope = (graph: ProcessGraph, scope: Scope, net: Net): JoinProof => {
  const explored = exploreNet(net);
  const hopeless = [...net.stations].filter((station) => isHopeless(station, explored));
  const doubtful = explored.stuck.filter(({ station }) => !hopeless.includes(station));
  return {
    hopeless: gather(
      graph,
      hopeless.flatMap((station) => missingAt(station, explored)),
    ),
    doubtful: gather(
      graph,
      doubtful.flatMap(({ missing }) => missing),
    ),
    crowded: [...new Set(explored.crowded.flatMap((pair) => meetingOf(graph, pair)))],
    unproven: explored.complete ? [] : [scope],
  };
};

const prove = (graph: ProcessGraph): JoinProof => {
  const proofs = listScopes(graph).map((scope) => proveScope(graph, scope, reduceNet(buildNet(graph, scope))));
  return {
    hopeless: proofs.flatMap(({ hopeless }) => hopeless),
    doubtful: proofs.flatMap(({ doubtful }) => doubtful),
    crowded: proofs.flatMap(({ crowded }) => crowded),
    unproven: proofs.flatMap(({ unproven }) => unproven),
  };
};

const proofs = new WeakMap<ProcessGraph, JoinProof>();

/** Walks every run that the flows of a graph allow, once for all rules that ask; conditions are left open, so what never happens here never happens. */
export const proveJoins = (graph: ProcessGraph): JoinProof => {
  const proof = proofs.get(graph) ?? prove(graph);
  proofs.set(graph, proof);
  return proof;
};

import { type BoundaryEvent, type FlowNode, type ProcessGraph } from '../process-graph';
import { type Arc, createStation, joinStations, type Net, type Station } from './net';
import { type Scope } from './scopes';

/** Where tokens enter a node and where they leave it. */
interface Passage {
  readonly entry: Station;
  readonly exit: Station;
}

interface Building {
  readonly graph: ProcessGraph;
  readonly stations: Set<Station>;
  readonly passages: Map<string, Passage>;
}

const add = ({ stations }: Building, station: Station): Station => {
  stations.add(station);
  return station;
};

const through = (station: Station): Passage => ({ entry: station, exit: station });

const isClearing = (node: FlowNode): boolean =>
  node.type === 'endEvent' && (node.terminate || (node.throws !== undefined && ['error', 'cancel'].includes(node.throws.kind)));

const inclusive = (building: Building, node: FlowNode): Passage => {
  const joins = node.incoming.length > 1;
  const splits = node.outgoing.length > 1;
  const entry = add(building, createStation(joins ? 'rest' : splits ? 'some' : 'any'));
  if (!joins || !splits) return through(entry);
  const exit = add(building, createStation('some'));
  joinStations(entry, exit, { into: node.id });
  return { entry, exit };
};

/** An activity goes on by all its flows at once. */
const forked = (building: Building, node: FlowNode): Passage => {
  const entry = add(building, createStation('any'));
  if (node.outgoing.length === 1 || (node.outgoing.length === 0 && !('boundaryEvents' in node))) return through(entry);
  const exit = add(building, createStation(node.outgoing.length === 0 ? 'any' : 'all'));
  joinStations(entry, exit, { into: node.id });
  return { entry, exit };
};

type Passing = (building: Building, node: FlowNode) => Passage;

const choice: Passing = (building) => through(add(building, createStation('any')));

const PASSINGS: Readonly<Partial<Record<FlowNode['type'], Passing>>> = {
  exclusiveGateway: choice,
  eventBasedGateway: choice,
  parallelGateway: (building) => through(add(building, createStation('all'))),
  inclusiveGateway: inclusive,
  endEvent: (building, node) => through(add(building, createStation('any', isClearing(node)))),
};

/** An interrupting event is another way out; any other lets a token out beside, as often as it happens. */
const joinBoundary = (building: Building, event: BoundaryEvent): void => {
  const host = building.passages.get(event.attachedTo)?.entry;
  const entry = building.passages.get(event.id)?.entry;
  if (!host || !entry || event.trigger.kind === 'compensation') return;
  if (event.interrupting) {
    joinStations(host, entry, { into: event.id });
    return;
  }
  const beside = add(building, createStation('all'));
  joinStations(host, beside, { into: event.attachedTo });
  joinStations(beside, host, { into: event.attachedTo });
  joinStations(beside, entry, { into: event.id });
};

const targetsOf = ({ graph }: Building, node: FlowNode): readonly Pick<Arc, 'into' | 'by'>[] => [
  ...node.outgoing.map((by) => ({ into: graph.flows[by]?.target ?? '', by })),
  ...(node.type === 'linkThrowEvent' ? [{ into: node.target }] : []),
];

const joinNode = (building: Building, node: FlowNode): void => {
  const exit = building.passages.get(node.id)?.exit;
  if (node.type === 'boundaryEvent') joinBoundary(building, node);
  for (const target of targetsOf(building, node)) {
    const entry = building.passages.get(target.into)?.entry;
    if (exit && entry) joinStations(exit, entry, target);
  }
};

const begin = (building: Building, ids: readonly string[]): readonly Arc[] =>
  ids.flatMap((into) => {
    const entry = building.passages.get(into)?.entry;
    return entry ? [joinStations(undefined, entry, { into })] : [];
  });

/** Draws a scope as stations and arcs: what its conditions say is left open, so it can do all that the scope can do, and maybe more. */
export const buildNet = (graph: ProcessGraph, { nodes, beginnings }: Scope): Net => {
  const building: Building = { graph, stations: new Set(), passages: new Map() };
  for (const node of nodes) building.passages.set(node.id, (PASSINGS[node.type] ?? forked)(building, node));
  for (const node of nodes) joinNode(building, node);
  return { stations: building.stations, beginnings: beginnings.map((ids) => begin(building, ids)) };
};

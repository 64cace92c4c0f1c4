import { type FlowNode, type ProcessGraph } from '../process-graph';
import { placeInGraph } from './place';
import { type GraphRule } from './rule';
import { say } from '../text/say';

const eventSubProcessesIn = (graph: ProcessGraph, parent: string | undefined): readonly string[] =>
  Object.values(graph.nodes)
    .filter((node) => node.type === 'eventSubProcess' && node.parent === parent)
    .map(({ id }) => id);

const nextOf = (graph: ProcessGraph, node: FlowNode): readonly string[] => [
  ...node.outgoing.flatMap((id) => graph.flows[id]?.target ?? []),
  ...('boundaryEvents' in node ? node.boundaryEvents : []),
  ...('compensationHandler' in node && node.compensationHandler !== undefined ? [node.compensationHandler] : []),
  ...(node.type === 'subProcess' || node.type === 'eventSubProcess' ? eventSubProcessesIn(graph, node.id) : []),
  ...('starts' in node ? node.starts : []),
  ...(node.type === 'linkThrowEvent' ? [node.target] : []),
];

/** A link that nothing leads to is `link-partner`'s. */
const linksOf = (graph: ProcessGraph): readonly string[] =>
  Object.values(graph.nodes)
    .filter(({ type }) => type === 'linkCatchEvent')
    .map(({ id }) => id);

const reach = (graph: ProcessGraph): ReadonlySet<string> => {
  const seen = new Set<string>([...graph.starts, ...graph.implicitStarts, ...linksOf(graph), ...eventSubProcessesIn(graph, undefined)]);
  for (const id of seen) {
    const node = graph.nodes[id];
    if (node) nextOf(graph, node).forEach((next) => seen.add(next));
  }
  return seen;
};

/** Refuses nodes that no path from a start event reaches. */
export const unreachableNode: GraphRule = (graph) => {
  const reached = reach(graph);
  return Object.values(graph.nodes)
    .filter(({ id }) => !reached.has(id))
    .map((node) => ({
      ...placeInGraph(node),
      reason: say('no path from a start leads here'),
      hint: say('Join it to the process, or take it out.'),
    }));
};

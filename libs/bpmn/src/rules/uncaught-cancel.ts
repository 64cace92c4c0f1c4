import { type ProcessGraph } from '../process-graph';
import { placeInGraph } from './place';
import { type GraphRule } from './rule';
import { say } from '../text/say';

const isCaught = (graph: ProcessGraph, inside: string | undefined): boolean => {
  const container = inside === undefined ? undefined : graph.nodes[inside];
  if (container === undefined) return false;
  if (container.type !== 'subProcess' || container.isTransaction !== true) return isCaught(graph, container.parent);
  return container.boundaryEvents.some((id) => {
    const event = graph.nodes[id];
    return event?.type === 'boundaryEvent' && event.trigger.kind === 'cancel';
  });
};

/** Refuses a cancel that its transaction has no event for: the case would have no way to go on. */
export const uncaughtCancel: GraphRule = (graph) =>
  Object.values(graph.nodes)
    .filter((node) => node.type === 'endEvent' && node.throws?.kind === 'cancel' && !isCaught(graph, node.parent))
    .map((node) => ({
      ...placeInGraph(node),
      reason: say('nothing on the border of a transaction around the event catches its cancel'),
      hint: say('Put a cancel event on the border of the transaction.'),
    }));

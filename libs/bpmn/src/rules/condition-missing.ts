import { type ProcessGraph, type SequenceFlow } from '../process-graph';
import { placeInGraph } from './place';
import { type GraphRule } from './rule';
import { say } from '../text/say';

const listUndecided = (graph: ProcessGraph): readonly SequenceFlow[] =>
  Object.values(graph.nodes).flatMap((node) => {
    if ((node.type !== 'exclusiveGateway' && node.type !== 'inclusiveGateway') || node.outgoing.length < 2) return [];
    return node.outgoing.flatMap((id) => graph.flows[id] ?? []).filter(({ id, condition }) => !condition && id !== node.defaultFlow);
  });

/** Refuses a flow out of an exclusive or inclusive split that has no condition and is not the default. */
export const conditionMissing: GraphRule = (graph) =>
  listUndecided(graph).map((flow) => ({
    ...placeInGraph(flow),
    reason: say('the flow leaves a gateway that chooses without a condition'),
    hint: say('Write a condition, or make it the default flow of the gateway.'),
  }));

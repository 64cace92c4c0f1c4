import { listAhead } from '../proof/ways';
import { proveJoins } from '../proof/prove-joins';
import { type FlowNode } from '../process-graph';
import { say } from '../text/say';
import { placeInGraph } from './place';
import { type GraphRule } from './rule';

const SILENT: readonly FlowNode['type'][] = [
  'exclusiveGateway',
  'inclusiveGateway',
  'eventBasedGateway',
  'endEvent',
  'linkThrowEvent',
  'linkCatchEvent',
];

const acts = ({ type }: FlowNode): boolean => !SILENT.includes(type);

/** Warns where branches that go on at once come together without waiting for each other, so that what follows is done for each of them. */
export const walkedTwice: GraphRule = (graph) =>
  proveJoins(graph)
    .crowded.filter((node) => [node, ...listAhead(graph, node)].some(acts))
    .map((node) => ({
      ...placeInGraph(node),
      reason: say('branches that go on at once come together here without waiting for each other: what follows is done more than once'),
      hint: say('Join them by a parallel gateway first.'),
    }));

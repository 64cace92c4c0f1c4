import { type FlowNode } from '../process-graph';
import { placeInGraph } from './place';
import { type GraphRule } from './rule';
import { say } from '../text/say';

const ENDS: readonly FlowNode['type'][] = ['endEvent', 'linkThrowEvent', 'eventSubProcess'];

/** What compensation begins ends with it. */
const isOfCompensation = (node: FlowNode): boolean =>
  ('isForCompensation' in node && node.isForCompensation === true) ||
  (node.type === 'boundaryEvent' && node.trigger.kind === 'compensation');

/** Warns of a node from which no flow leads on, unless it is an end event or goes on by a link: the path ends there without an outcome. */
export const deadEnd: GraphRule = ({ nodes }) =>
  Object.values(nodes)
    .filter((node) => !ENDS.includes(node.type) && !isOfCompensation(node) && node.outgoing.length === 0)
    .map((node) => ({
      ...placeInGraph(node),
      reason: say('no sequence flow leads on from here, so the path ends without an outcome'),
      hint: say('Lead the path to an end event.'),
    }));

import { placeInGraph } from './place';
import { type GraphRule } from './rule';
import { say } from '../text/say';

const ENDS: readonly string[] = ['endEvent', 'linkThrowEvent', 'eventSubProcess'];

/** Warns of a node from which no flow leads on, unless it is an end event or goes on by a link: the path ends there without an outcome. */
export const deadEnd: GraphRule = ({ nodes }) =>
  Object.values(nodes)
    .filter(({ type, outgoing }) => !ENDS.includes(type) && outgoing.length === 0)
    .map((node) => ({
      ...placeInGraph(node),
      reason: say('no sequence flow leads on from here, so the path ends without an outcome'),
      hint: say('Lead the path to an end event.'),
    }));

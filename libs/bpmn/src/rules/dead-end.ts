import { placeInGraph } from './place';
import { type GraphRule } from './rule';

const ENDS: readonly string[] = ['endEvent', 'linkThrowEvent', 'eventSubProcess'];

/** Refuses a node from which no flow leads on, unless it is an end event or goes on by a link. */
export const deadEnd: GraphRule = ({ nodes }) =>
  Object.values(nodes)
    .filter(({ type, outgoing }) => !ENDS.includes(type) && outgoing.length === 0)
    .map((node) => ({ ...placeInGraph(node), reason: 'no sequence flow leads on from here', hint: 'Lead the path to an end event.' }));

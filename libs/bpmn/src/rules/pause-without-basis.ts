import { placeInGraph } from './place';
import { type GraphRule } from './rule';
import { say } from '../text/say';

/** Refuses pausing a limit that a law sets without naming the rule that allows it. */
export const pauseWithoutBasis: GraphRule = ({ nodes, clocks }) =>
  Object.values(nodes).flatMap((node) =>
    node.clocks
      .filter(({ clock, verb, basis }) => verb === 'pause' && clocks[clock]?.statutory === true && basis === undefined)
      .map(({ clock }) => ({
        ...placeInGraph(node),
        reason: say('the element pauses the statutory clock "{0}" on no ground', clock),
        hint: say('Name the source of the rule that allows it: huiban:pauseBasis="…".'),
      })),
  );

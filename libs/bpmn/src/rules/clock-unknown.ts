import { placeInGraph } from './place';
import { type GraphRule } from './rule';
import { say } from '../text/say';

const REASONS = {
  start: 'the element would start the clock "{0}", which the process does not define',
  pause: 'the element would pause the clock "{0}", which the process does not define',
  stop: 'the element would stop the clock "{0}", which the process does not define',
} as const;

/** Refuses starting, pausing or stopping a clock that the process does not define. */
export const clockUnknown: GraphRule = ({ nodes, clocks }) =>
  Object.values(nodes).flatMap((node) =>
    node.clocks
      .filter(({ clock }) => !Object.hasOwn(clocks, clock))
      .map(({ clock, verb }) => ({
        ...placeInGraph(node),
        reason: say(REASONS[verb], clock),
        hint: say('Define it with <huiban:clock> in the extension elements of the process.'),
      })),
  );

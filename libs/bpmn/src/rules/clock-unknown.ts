import { placeInGraph } from './place';
import { type GraphRule } from './rule';

/** Refuses starting, pausing or stopping a clock that the process does not define. */
export const clockUnknown: GraphRule = ({ nodes, clocks }) =>
  Object.values(nodes).flatMap((node) =>
    node.clocks
      .filter(({ clock }) => !Object.hasOwn(clocks, clock))
      .map(({ clock, verb }) => ({
        ...placeInGraph(node),
        reason: `the element would ${verb} the clock "${clock}", which the process does not define`,
        hint: 'Define it with <huiban:clock> in the extension elements of the process.',
      })),
  );

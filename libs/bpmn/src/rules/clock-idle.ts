import { say } from '../text/say';
import { type GraphRule } from './rule';

/** Warns of a clock that no element starts. */
export const clockIdle: GraphRule = ({ nodes, clocks }) => {
  const started = new Set(
    Object.values(nodes).flatMap((node) => node.clocks.filter(({ verb }) => verb === 'start').map(({ clock }) => clock)),
  );
  return Object.values(clocks)
    .filter(({ id }) => !started.has(id))
    .map(({ id, line }) => ({
      element: id,
      line,
      reason: say('no element starts the clock'),
      hint: say('Write huiban:startsClock where its budget begins, or take the clock out.'),
    }));
};

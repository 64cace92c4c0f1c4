import { placeInGraph } from './place';
import { type GraphRule } from './rule';
import { say } from '../text/say';

/** Warns of an event-based gateway that has nothing to choose between. */
export const singleEvent: GraphRule = ({ nodes }) =>
  Object.values(nodes)
    .filter(({ type, outgoing }) => type === 'eventBasedGateway' && outgoing.length < 2)
    .map((node) => ({
      ...placeInGraph(node),
      reason: say('the gateway waits for fewer than two events'),
      hint: say('Draw the other events, or take the gateway out.'),
    }));

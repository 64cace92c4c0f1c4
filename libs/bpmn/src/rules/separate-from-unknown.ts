import { placeInGraph } from './place';
import { type GraphRule } from './rule';
import { say } from '../text/say';

/** Refuses a separation of duties from something that is no user task of the process. */
export const separateFromUnknown: GraphRule = ({ nodes }) =>
  Object.values(nodes).flatMap((node) => {
    if (node.type !== 'userTask') return [];
    const unknown = node.separateFrom.filter((id) => !Object.hasOwn(nodes, id) || nodes[id]?.type !== 'userTask');
    return unknown.map((id) => ({
      ...placeInGraph(node),
      reason: say('huiban:separateFrom names "{0}", which is no user task', id),
      hint: say('Write the ids of user tasks, separated by spaces.'),
    }));
  });

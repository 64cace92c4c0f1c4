import { proveJoins } from '../proof/prove-joins';
import { say } from '../text/say';
import { placeInGraph } from './place';
import { type GraphRule } from './rule';

/** Warns of a process or sub-process that is too tangled to prove that its joins complete. */
export const joinsUnproven: GraphRule = (graph) =>
  proveJoins(graph).unproven.map(({ container, nodes }) => ({
    ...(container ? placeInGraph(container) : { element: graph.id, name: graph.name, line: nodes[0]?.line ?? 1 }),
    reason: say('it is too tangled to prove that its joins complete'),
    hint: say('Close each split by a join of its kind before the next begins, or move parts into sub-processes.'),
  }));

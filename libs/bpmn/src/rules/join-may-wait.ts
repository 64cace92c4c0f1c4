import { proveJoins } from '../proof/prove-joins';
import { say } from '../text/say';
import { placeInGraph } from './place';
import { type GraphRule } from './rule';

/** Warns of a parallel join that some run leaves waiting: only conditions that fit together could rule it out. */
export const joinMayWait: GraphRule = (graph) =>
  proveJoins(graph).doubtful.map(({ join, flows }) => ({
    ...placeInGraph(join),
    reason: say('the join may wait for ever: some run ends with nothing to come by {0}', flows.join(', ')),
    hint: say('Let every branch that was split reach the join, or join by an inclusive gateway.'),
  }));

import { proveJoins } from '../proof/prove-joins';
import { say } from '../text/say';
import { placeInGraph } from './place';
import { type GraphRule } from './rule';

/** Refuses a parallel join that completes in no run: such as behind a choice, of whose ways only one is taken. */
export const joinNeverCompletes: GraphRule = (graph) =>
  proveJoins(graph).hopeless.map(({ join, flows }) => ({
    ...placeInGraph(join),
    reason: say('the join waits for ever: whatever happens, nothing comes by {0} while the others wait', flows.join(', ')),
    hint: say('Join a choice by an exclusive gateway, and only branches that a parallel gateway split by a parallel one.'),
  }));

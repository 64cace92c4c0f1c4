import { type InclusiveGateway } from '#bpmn';
import { finish } from '../draft';
import { type ElementBehaviour } from './element-behaviour';

/**
 * Takes every flow whose condition is true, else the default flow. Where several flows lead in, a token waits until no other one could still
 * come (`releaseJoins`), then one token of each flow that has any goes on as one; further tokens of a flow are the next round.
 */
export const inclusiveGateway: ElementBehaviour<InclusiveGateway> = {
  enter: (draft, token, node) => {
    const { via } = token;
    if (via === undefined || node.incoming.length < 2) finish(draft, token);
    else token.wait = { kind: 'join', via };
  },
};

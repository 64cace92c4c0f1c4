import { type IntermediateThrowEvent } from '#bpmn';
import { finish } from '../draft';
import { markGone } from '../node-marks';
import { leave } from '../outgoing';
import { throwEvent } from '../throwing';
import { type ElementBehaviour } from './element-behaviour';

/** A none event passes on, for the stage and the clocks that it marks; any other throws first, which may take its token away. */
export const intermediateThrowEvent: ElementBehaviour<IntermediateThrowEvent> = {
  enter: (draft, token, node) => {
    if (node.throws === undefined) return finish(draft, token);
    markGone(draft, node, 'left');
    throwEvent(draft, token, node.throws);
    if (draft.tokens.find(token.id) !== undefined) leave(draft, token, node);
  },
};

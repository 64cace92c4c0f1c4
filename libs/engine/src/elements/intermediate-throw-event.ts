import { type IntermediateThrowEvent } from '#bpmn';
import { type Draft, type LiveToken } from '../draft';
import { markGone } from '../node-marks';
import { leave } from '../outgoing';
import { throwEvent, waitsToThrow } from '../throwing';
import { type ElementBehaviour } from './element-behaviour';

/** A none event passes on, for the stage and the clocks that it marks; any other throws first, which may take its token away. */
export const intermediateThrowEvent: ElementBehaviour<IntermediateThrowEvent> = {
  enter: (draft, token, node) => {
    if (!waitsToThrow(draft, token, node.throws)) goOn(draft, token, node);
  },
  resume: (draft, token, { node }) => {
    goOn(draft, token, node);
  },
};

function goOn(draft: Draft, token: LiveToken, node: IntermediateThrowEvent): void {
  markGone(draft, token, 'left');
  if (node.throws !== undefined) throwEvent(draft, token, node.throws);
  if (draft.tokens.find(token.id) !== undefined) leave(draft, token, node);
}

import { type EndEvent } from '#bpmn';
import { type Draft, type LiveToken } from '../draft';
import { markGone } from '../node-marks';
import { endToken } from '../outgoing';
import { throwEvent, waitsToThrow } from '../throwing';
import { cancelContent } from '../waiting';
import { type ElementBehaviour } from './element-behaviour';

/**
 * Ends its token; a terminate end takes everything else in its process, sub-process or instance with it, and nothing outside. What it throws may
 * take the token away before.
 */
export const endEvent: ElementBehaviour<EndEvent> = {
  enter: (draft, token, node) => {
    if (!waitsToThrow(draft, token, node.throws)) end(draft, token, node);
  },
  resume: (draft, token, { node }) => {
    end(draft, token, node);
  },
};

function end(draft: Draft, token: LiveToken, node: EndEvent): void {
  markGone(draft, token, 'left');
  if (node.throws !== undefined) throwEvent(draft, token, node.throws);
  if (draft.tokens.find(token.id) === undefined) return;
  if (node.terminate) cancelContent(draft, token.scope, token);
  endToken(draft, token, { element: node.id, ...(node.outcome === undefined ? {} : { outcome: node.outcome }) });
}

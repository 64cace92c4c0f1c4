import { type EndEvent } from '#bpmn';
import { markGone } from '../node-marks';
import { endToken } from '../outgoing';
import { cancelContent } from '../waiting';
import { type ElementBehaviour } from './element-behaviour';

/** Ends its token; a terminate end takes everything else in its process, sub-process or instance with it, and nothing outside. */
export const endEvent: ElementBehaviour<EndEvent> = {
  enter: (draft, token, node) => {
    markGone(draft, node, 'left');
    if (node.terminate) cancelContent(draft, token.scope, token);
    endToken(draft, token, { element: node.id, ...(node.outcome === undefined ? {} : { outcome: node.outcome }) });
  },
};

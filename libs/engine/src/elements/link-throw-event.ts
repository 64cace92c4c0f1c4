import { type LinkThrowEvent } from '#bpmn';
import { markGone } from '../node-marks';
import { type ElementBehaviour } from './element-behaviour';

/** Goes on at the catch event of its link, as if a flow led there. */
export const linkThrowEvent: ElementBehaviour<LinkThrowEvent> = {
  enter: (draft, token, node) => {
    markGone(draft, token, 'left');
    token.at = node.target;
    draft.agenda.push({ kind: 'enter', token: token.id });
  },
};

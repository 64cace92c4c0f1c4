import { type LinkCatchEvent } from '#bpmn';
import { finish } from '../draft';
import { type ElementBehaviour } from './element-behaviour';

/** Passes on the token that a link has brought here. */
export const linkCatchEvent: ElementBehaviour<LinkCatchEvent> = {
  enter: (draft, token) => {
    finish(draft, token);
  },
};

import { type IntermediateThrowEvent } from '#bpmn';
import { finish } from '../draft';
import { type ElementBehaviour } from './element-behaviour';

/** A none event: passes on; it is there for the stage and the clocks that it marks. */
export const intermediateThrowEvent: ElementBehaviour<IntermediateThrowEvent> = {
  enter: (draft, token) => {
    finish(draft, token);
  },
};

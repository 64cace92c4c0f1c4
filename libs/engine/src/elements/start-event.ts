import { type StartEvent } from '#bpmn';
import { finish } from '../draft';
import { type ElementBehaviour } from './element-behaviour';

/** A start event only passes on; its data has been put into the process scope when the case was started. */
export const startEvent: ElementBehaviour<StartEvent> = {
  enter: (draft, token) => {
    finish(draft, token);
  },
};

import { type ManualTask } from '#bpmn';
import { finish } from '../draft';
import { type ElementBehaviour } from './element-behaviour';

/** Is done as soon as it is entered: nobody tells Huiban of it. */
export const manualTask: ElementBehaviour<ManualTask> = {
  enter: (draft, token) => {
    finish(draft, token);
  },
};

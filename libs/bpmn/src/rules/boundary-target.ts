import { listOfType } from '../build/list-drawn';
import { findElement, type ModelElement } from '../moddle/model-element';
import { placeOf } from './place';
import { type DrawingRule } from './rule';
import { say } from '../text/say';

const ACTIVITY = /^bpmn:(Task|ManualTask|UserTask|ServiceTask|SendTask|ReceiveTask|ScriptTask|BusinessRuleTask|CallActivity|SubProcess)$/;

const isAttached = (event: ModelElement): boolean => {
  const target = findElement(event, 'attachedToRef');
  return target !== undefined && ACTIVITY.test(target.$type) && target.$parent === event.$parent;
};

/** Refuses a boundary event that is attached to no activity beside it. */
export const boundaryTarget: DrawingRule = (source) =>
  listOfType(source, 'bpmn:BoundaryEvent')
    .filter((event) => !isAttached(event))
    .map((event) => ({
      ...placeOf(event, source.lines, 'attachedToRef'),
      reason: say('the boundary event is attached to no activity of the same process or sub-process'),
      hint: say('Attach it to a task, call activity or sub-process.'),
    }));

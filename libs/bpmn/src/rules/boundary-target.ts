import { findCompensationHandler, isCompensationBoundary } from '../build/compensation-handler';
import { listOfType } from '../build/list-drawn';
import { type Source } from '../build/source';
import { findElement, type ModelElement } from '../moddle/model-element';
import { placeOf } from './place';
import { type DrawingRule } from './rule';
import { say } from '../text/say';

const ACTIVITY =
  /^bpmn:(Task|ManualTask|UserTask|ServiceTask|SendTask|ReceiveTask|ScriptTask|BusinessRuleTask|CallActivity|SubProcess|Transaction)$/;

const isAttached = (event: ModelElement): boolean => {
  const target = findElement(event, 'attachedToRef');
  return target !== undefined && ACTIVITY.test(target.$type) && target.$parent === event.$parent;
};

const faultOf = (source: Source, event: ModelElement) => {
  if (!isAttached(event)) {
    const reason = say('the boundary event is attached to no activity of the same process or sub-process');
    return { reason, hint: say('Attach it to a task, call activity or sub-process.') };
  }
  const handler = isCompensationBoundary(event) ? findCompensationHandler(source, event) : event;
  if (handler && handler.$parent === event.$parent) return undefined;
  const reason = say('the event says that the activity can be undone, but no activity that undoes it is joined to it');
  return { reason, hint: say('Mark the activity that undoes it as for compensation, beside it, and join both by an association.') };
};

/** Refuses a boundary event that is attached to no activity beside it, and one for compensation without an activity that undoes. */
export const boundaryTarget: DrawingRule = (source) =>
  listOfType(source, 'bpmn:BoundaryEvent').flatMap((event) => {
    const fault = faultOf(source, event);
    return fault ? [{ ...placeOf(event, source.lines, 'attachedToRef'), ...fault }] : [];
  });

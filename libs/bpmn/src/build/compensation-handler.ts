import { findElement, listElements, type ModelElement, readFlag } from '../moddle/model-element';
import { type ElementId } from '../process-graph';
import { findReferredId, readId } from './element-id';
import { listContainers, listOfType } from './list-drawn';
import { type Source } from './source';

/** Whether a boundary event marks that its activity can be undone. */
export const isCompensationBoundary = (event: ModelElement): boolean =>
  event.$type === 'bpmn:BoundaryEvent' &&
  listElements(event, 'eventDefinitions').some(({ $type }) => $type === 'bpmn:CompensateEventDefinition');

/** The activity that an association joins to a compensation boundary event, whichever way it was drawn. */
export const findCompensationHandler = (source: Source, event: ModelElement): ModelElement | undefined =>
  listContainers(source)
    .flatMap((container) => listElements(container, 'artifacts'))
    .map((association) => [findElement(association, 'sourceRef'), findElement(association, 'targetRef')])
    .filter((ends) => ends.includes(event))
    .flatMap((ends) => ends.filter((end) => end !== undefined))
    .find((end) => readFlag(end, 'isForCompensation', false));

/** The handler of each activity that can be undone by one, by the activity's id. */
export const mapCompensationHandlers = (source: Source): ReadonlyMap<string, ElementId> =>
  new Map(
    listOfType(source, 'bpmn:BoundaryEvent')
      .filter(isCompensationBoundary)
      .flatMap((event) => {
        const handler = findCompensationHandler(source, event);
        const host = findReferredId(event, 'attachedToRef');
        return handler === undefined || host === undefined ? [] : [[host, readId(handler)] as const];
      }),
  );

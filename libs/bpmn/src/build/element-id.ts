import { findElement, getText, listElements, readFlag, type ModelElement } from '../moddle/model-element';
import { type ElementId } from '../process-graph';

/** The id of an element or flow; branded here and nowhere else. */
export const readId = (element: ModelElement): ElementId => getText(element, 'id') as ElementId;

/** The id of the element that a property refers to, where it does. */
export const findReferredId = (element: ModelElement, property: string): ElementId | undefined => {
  const referred = findElement(element, property);
  return referred && readId(referred);
};

/** A word of the file taken as the id of an element; the rules check that it is one. */
export const asElementId = (word: string): ElementId => word as ElementId;

const SUB_PROCESSES = ['bpmn:SubProcess', 'bpmn:Transaction'];

/** Whether an element is a sub-process, which may be a transaction. */
export const isSubProcess = (element: ModelElement | undefined): boolean => element !== undefined && SUB_PROCESSES.includes(element.$type);

/** Whether a container is an event sub-process, started by an event and not by a flow. */
export const isEventSubProcess = (container: ModelElement | undefined): boolean =>
  container?.$type === 'bpmn:SubProcess' && readFlag(container, 'triggeredByEvent', false);

/** Elements of a process or sub-process. */
export const listFlowElements = (container: ModelElement): readonly ModelElement[] => listElements(container, 'flowElements');

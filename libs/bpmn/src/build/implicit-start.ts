import { type ModelElement, readFlag } from '../moddle/model-element';
import { type Drawing } from './drawing';
import { isEventSubProcess, listFlowElements } from './element-id';
import { findLinkName } from './link';

/** What no flow leads to and something else begins: a trigger, its activity, a compensation, a link. */
const isBegunOtherwise = (element: ModelElement): boolean =>
  element.$type === 'bpmn:StartEvent' ||
  element.$type === 'bpmn:BoundaryEvent' ||
  isEventSubProcess(element) ||
  readFlag(element, 'isForCompensation', false) ||
  (element.$type === 'bpmn:IntermediateCatchEvent' && findLinkName(element) !== undefined);

const NODE = /(Event|Gateway|Task|Activity|SubProcess|Transaction)$/;

/** Nodes of a process or sub-process that no flow leads to: BPMN begins them with it (OMG BPMN 2.0.2, 10.5.2). */
export const listImplicitStarts = (container: ModelElement, drawing: Pick<Drawing, 'wiringOf'>): readonly ModelElement[] =>
  listFlowElements(container).filter(
    (element) => NODE.test(element.$type) && !isBegunOtherwise(element) && drawing.wiringOf(element).incoming.length === 0,
  );

import { BpmnError } from '../errors';
import { findText, listElements, type ModelElement } from '../moddle/model-element';
import { type ElementId } from '../process-graph';
import { listFlowElements, readId } from './element-id';

/** Name of the link of an event, an empty one included; undefined where the event is no link event. */
export const findLinkName = (event: ModelElement): string | undefined => {
  const link = listElements(event, 'eventDefinitions').find(({ $type }) => $type === 'bpmn:LinkEventDefinition');
  return link && (findText(link, 'name') ?? '');
};

/** The catch events beside a link throw event that bear its name; the rules check that there is exactly one. */
export const listLinkTargets = (event: ModelElement): readonly ModelElement[] => {
  const name = findLinkName(event);
  const beside = event.$parent ? listFlowElements(event.$parent) : [];
  return beside.filter((other) => other.$type === 'bpmn:IntermediateCatchEvent' && findLinkName(other) === name);
};

/** Where a link throw event goes on; throws `unread-model` where no rule has seen that it goes nowhere. */
export const readLinkTarget = (event: ModelElement): ElementId => {
  const [target] = listLinkTargets(event);
  if (!target) throw new BpmnError('unread-model', `link ${readId(event)} leads nowhere`);
  return readId(target);
};

import { listFlowElementsDeep, listMessages } from '../build/list-drawn';
import { findElement, findText, listElements, type ModelElement } from '../moddle/model-element';
import { placeOf } from './place';
import { type DrawingRule } from './rule';

const waitsForMessage = ({ $type }: ModelElement): boolean => $type === 'bpmn:ReceiveTask' || $type === 'bpmn:MessageEventDefinition';

/** Refuses a receive task or message event that names no message, and a message without a name: it is received by name. */
export const missingMessage: DrawingRule = (source) => {
  const waiting = listFlowElementsDeep(source.process)
    .flatMap((element) => [element, ...listElements(element, 'eventDefinitions')])
    .filter((element) => waitsForMessage(element) && !findElement(element, 'messageRef'));
  const nameless = listMessages(source).filter((message) => findText(message, 'name') === undefined);
  return [
    ...waiting.map((element) => ({
      ...placeOf(element, source.lines),
      reason: 'it waits for a message but names none',
      hint: 'Choose the message (messageRef).',
    })),
    ...nameless.map((message) => ({
      ...placeOf(message, source.lines),
      reason: 'the message has no name',
      hint: 'Give the message a name.',
    })),
  ];
};

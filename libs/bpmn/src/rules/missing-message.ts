import { listFlowElementsDeep, listMessages } from '../build/list-drawn';
import { findElement, findText, listElements, type ModelElement } from '../moddle/model-element';
import { placeOf } from './place';
import { type DrawingRule } from './rule';
import { say } from '../text/say';

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
      reason: say('it waits for a message but names none'),
      hint: say('Choose the message (messageRef).'),
    })),
    ...nameless.map((message) => ({
      ...placeOf(message, source.lines),
      reason: say('the message has no name'),
      hint: say('Give the message a name.'),
    })),
  ];
};

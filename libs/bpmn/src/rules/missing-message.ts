import { listFlowElementsDeep, listMessages } from '../build/list-drawn';
import { findMessageName, findSentMessage, isReceiver, isSender } from '../build/message-flow';
import { findText, type ModelElement } from '../moddle/model-element';
import { placeOf } from './place';
import { type DrawingRule } from './rule';
import { say } from '../text/say';

const SENT = ['notice', 'document', 'departmentMessage'] as const;

const isSilent = (node: ModelElement): boolean =>
  isSender(node) && findSentMessage(node) === undefined && SENT.every((attribute) => findText(node, attribute) === undefined);

/** Refuses what waits for a message and names none, what sends nothing at all, and a message without a name: it is received by name. */
export const missingMessage: DrawingRule = (source) => {
  const nodes = listFlowElementsDeep(source.process);
  const nameless = listMessages(source).filter((message) => findText(message, 'name') === undefined);
  const waiting = nodes.filter((node) => isReceiver(node) && findMessageName(node) === undefined);
  const silent = nodes.filter(isSilent);
  const found = (elements: readonly ModelElement[], reason: Parameters<typeof say>[0], hint: Parameters<typeof say>[0]) =>
    elements.map((element) => ({ ...placeOf(element, source.lines), reason: say(reason), hint: say(hint) }));
  return [
    ...found(nameless.length > 0 ? [] : waiting, 'it waits for a message but names none', 'Choose the message (messageRef).'),
    ...found(
      nameless.length > 0 ? [] : silent,
      'it sends neither a message nor a notice nor a document',
      'Choose the message (messageRef), or write huiban:notice, the name of a file in notices/, or huiban:document, one in documents/: an empty pool gets no message.',
    ),
    ...found(nameless, 'the message has no name', 'Give the message a name.'),
  ];
};

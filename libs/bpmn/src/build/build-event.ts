import { BpmnError } from '../errors';
import { findText, listElements, listWords, type ModelElement, readFlag } from '../moddle/model-element';
import { type BoundaryEvent, type EndEvent, type IntermediateCatchEvent, type StartEvent, type Thrown } from '../process-graph';
import { type SourceLines } from '../xml/source-lines';
import { type NodeParts } from './build-common';
import { findValue } from './build-expression';
import { buildTrigger, buildWaitingTrigger, findThrown } from './build-trigger';
import { findReferredId, isEventSubProcess } from './element-id';

const optionalText = <Name extends string>(element: ModelElement, name: Name): Partial<Record<Name, string>> => {
  const text = findText(element, name);
  return text === undefined ? {} : ({ [name]: text } as Record<Name, string>);
};

const optionalPosts = (element: ModelElement): Pick<StartEvent, 'posts'> => {
  const posts = listWords(element, 'post');
  return posts.length === 0 ? {} : { posts };
};

const optionalReexamined = (element: ModelElement, lines: SourceLines): Pick<StartEvent, 'reexamines'> => {
  const reexamines = findValue(element, 'reexamines', lines);
  return reexamines === undefined ? {} : { reexamines };
};

/** A start of the process or of a sub-process. */
export const buildStartEvent = (element: ModelElement, parts: NodeParts, lines: SourceLines): StartEvent => ({
  type: 'startEvent',
  ...parts,
  trigger: buildTrigger(element, lines),
  ...(isEventSubProcess(element.$parent) && { interrupting: readFlag(element, 'isInterrupting', true) }),
  ...optionalText(element, 'form'),
  ...optionalPosts(element),
  ...optionalText(element, 'result'),
  ...optionalReexamined(element, lines),
});

/** The thrown thing of an event, as its property. */
export const buildThrows = (element: ModelElement, lines: SourceLines): { readonly throws?: Thrown } => {
  const throws = findThrown(element, lines);
  return throws ? { throws } : {};
};

/** An end of one path, or of everything around it where it terminates. */
export const buildEndEvent = (element: ModelElement, parts: NodeParts, lines: SourceLines): EndEvent => ({
  type: 'endEvent',
  ...parts,
  terminate: listElements(element, 'eventDefinitions').some(({ $type }) => $type === 'bpmn:TerminateEventDefinition'),
  ...buildThrows(element, lines),
  ...optionalText(element, 'outcome'),
  ...optionalText(element, 'reexaminedBy'),
});

/** A wait for a message or a time on the way. */
export const buildCatchEvent = (element: ModelElement, parts: NodeParts, lines: SourceLines): IntermediateCatchEvent => ({
  type: 'intermediateCatchEvent',
  ...parts,
  trigger: buildWaitingTrigger(element, lines),
  ...optionalText(element, 'result'),
});

/** A message or a time that an activity is left by, or that starts something beside it. */
export const buildBoundaryEvent = (element: ModelElement, parts: NodeParts, lines: SourceLines): BoundaryEvent => {
  const attachedTo = findReferredId(element, 'attachedToRef');
  if (attachedTo === undefined) throw new BpmnError('unread-model', `boundary event ${parts.id} is attached to nothing`);
  return {
    type: 'boundaryEvent',
    ...parts,
    attachedTo,
    interrupting: readFlag(element, 'cancelActivity', true),
    trigger: buildWaitingTrigger(element, lines),
    ...optionalText(element, 'result'),
  };
};

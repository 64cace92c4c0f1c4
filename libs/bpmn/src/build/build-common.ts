import { findText, listElements, listWords, type ModelElement } from '../moddle/model-element';
import { type Activity, type ClockUse, type FlowNode } from '../process-graph';
import { type SourceLines } from '../xml/source-lines';
import { findMultiInstance } from './build-multi-instance';
import { findReferredId, readId } from './element-id';

/** What every node has. */
export type NodeParts = Pick<FlowNode, 'id' | 'name' | 'line' | 'parent' | 'incoming' | 'outgoing' | 'stage' | 'clocks'>;

/** What every activity has. */
export type ActivityParts = NodeParts & Pick<Activity, 'boundaryEvents' | 'multiInstance' | 'defaultFlow'>;

const CLOCK_VERBS = { startsClock: 'start', pausesClock: 'pause', stopsClock: 'stop' } as const;

const readClockUses = (element: ModelElement): readonly ClockUse[] =>
  Object.entries(CLOCK_VERBS).flatMap(([attribute, verb]) => listWords(element, attribute).map((clock) => ({ clock, verb })));

const siblings = (element: ModelElement): readonly ModelElement[] => (element.$parent ? listElements(element.$parent, 'flowElements') : []);

/** Flows that touch a node; taken from the flows, as many tools leave the node's own lists out. */
const flowsAt = (element: ModelElement, end: 'sourceRef' | 'targetRef') =>
  siblings(element)
    .filter((flow) => flow.$type === 'bpmn:SequenceFlow' && findReferredId(flow, end) === readId(element))
    .map(readId);

/** Reads what every node has. */
export const buildNodeParts = (element: ModelElement, lines: SourceLines): NodeParts => {
  const name = findText(element, 'name');
  const stage = findText(element, 'stage');
  const parent = element.$parent?.$type === 'bpmn:SubProcess' ? readId(element.$parent) : undefined;
  return {
    id: readId(element),
    ...(name !== undefined && { name }),
    line: lines.lineOf(element),
    ...(parent !== undefined && { parent }),
    incoming: flowsAt(element, 'targetRef'),
    outgoing: flowsAt(element, 'sourceRef'),
    ...(stage !== undefined && { stage }),
    clocks: readClockUses(element),
  };
};

/** The default flow of an activity or exclusive gateway, where it has one. */
export const readDefaultFlow = (element: ModelElement): Pick<Activity, 'defaultFlow'> => {
  const defaultFlow = findReferredId(element, 'default');
  return defaultFlow === undefined ? {} : { defaultFlow };
};

/** Reads what every activity has. */
export const buildActivityParts = (element: ModelElement, lines: SourceLines): ActivityParts => {
  const multiInstance = findMultiInstance(element, lines);
  const attached = siblings(element).filter((other) => findReferredId(other, 'attachedToRef') === readId(element));
  return {
    ...buildNodeParts(element, lines),
    boundaryEvents: attached.map(readId),
    ...(multiInstance && { multiInstance }),
    ...readDefaultFlow(element),
  };
};

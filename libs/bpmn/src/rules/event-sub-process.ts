import { isEventSubProcess, listFlowElements, readId } from '../build/element-id';
import { listFlowElementsDeep, listOfType } from '../build/list-drawn';
import { type Source } from '../build/source';
import { findElement, listElements, type ModelElement, readFlag } from '../moddle/model-element';
import { placeOf } from './place';
import { type DrawingRule } from './rule';
import { say } from '../text/say';
import { type Text } from '../text/text';

const ALWAYS = ['bpmn:ErrorEventDefinition', 'bpmn:CancelEventDefinition'];

const mustInterrupt = (event: ModelElement): boolean => listElements(event, 'eventDefinitions').some(({ $type }) => ALWAYS.includes($type));

const faultOfEvent = (event: ModelElement): Text | undefined => {
  const start = event.$type === 'bpmn:StartEvent';
  const interrupts = readFlag(event, start ? 'isInterrupting' : 'cancelActivity', true);
  if (interrupts) return undefined;
  if (start && !isEventSubProcess(event.$parent))
    return say('the start event is not in an event sub-process, so there is nothing it could leave running');
  return mustInterrupt(event) ? say('an error or a cancel always interrupts') : undefined;
};

const faultOfContainer = (source: Source, container: ModelElement): Text | undefined => {
  const id = readId(container);
  const isEnd = (other: ModelElement, end: string): boolean => findElement(other, end) === container;
  const joined = listOfType(source, 'bpmn:SequenceFlow').some((flow) => isEnd(flow, 'sourceRef') || isEnd(flow, 'targetRef'));
  if (joined || listOfType(source, 'bpmn:BoundaryEvent').some((event) => isEnd(event, 'attachedToRef'))) {
    return say('a flow or boundary event hangs on "{0}", which only its own start event starts', id);
  }
  if (findElement(container, 'loopCharacteristics')) return say('an event sub-process cannot have instances');
  const starts = listFlowElements(container).filter(({ $type }) => $type === 'bpmn:StartEvent');
  const kinds = new Set(starts.map((start) => readFlag(start, 'isInterrupting', true)));
  return kinds.size > 1 ? say('some of its start events interrupt and some do not') : undefined;
};

/** Refuses an event sub-process that flows, boundary events or instances hang on, and events that interrupt or not against their nature. */
export const eventSubProcess: DrawingRule = (source) =>
  listFlowElementsDeep(source.process).flatMap((element) => {
    const event = element.$type === 'bpmn:StartEvent' || element.$type === 'bpmn:BoundaryEvent';
    const reason = event ? faultOfEvent(element) : isEventSubProcess(element) ? faultOfContainer(source, element) : undefined;
    const hint = say('Start it by its own start events alone, all of them interrupting or none; errors and cancels interrupt.');
    return reason === undefined ? [] : [{ ...placeOf(element, source.lines), reason, hint }];
  });

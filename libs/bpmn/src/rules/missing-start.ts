import { listFlowElements } from '../build/element-id';
import { listContainers } from '../build/list-drawn';
import { listElements, type ModelElement } from '../moddle/model-element';
import { placeOf } from './place';
import { type DrawingRule } from './rule';
import { say } from '../text/say';
import { type Text } from '../text/text';

const faultOf = (container: ModelElement): Text | undefined => {
  const starts = listFlowElements(container).filter(({ $type }) => $type === 'bpmn:StartEvent');
  if (starts.length === 0) return say('there is no start event');
  const plain = starts.filter((start) => listElements(start, 'eventDefinitions').length === 0);
  return plain.length > 1 ? say('there are several start events without a trigger, so it is open where to begin') : undefined;
};

/** Refuses a process or sub-process without a start event, or with several that nothing tells apart. */
export const missingStart: DrawingRule = (source) =>
  listContainers(source).flatMap((container) => {
    const reason = faultOf(container);
    return reason === undefined
      ? []
      : [{ ...placeOf(container, source.lines), reason, hint: say('Draw one start event without a trigger.') }];
  });

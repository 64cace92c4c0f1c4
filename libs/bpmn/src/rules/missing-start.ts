import { createDrawing } from '../build/drawing';
import { isEventSubProcess, isSubProcess, listFlowElements } from '../build/element-id';
import { listImplicitStarts } from '../build/implicit-start';
import { listContainers } from '../build/list-drawn';
import { type ModelElement } from '../moddle/model-element';
import { placeOf } from './place';
import { type DrawingRule } from './rule';
import { say } from '../text/say';

const hasStart = (container: ModelElement): boolean => listFlowElements(container).some(({ $type }) => $type === 'bpmn:StartEvent');

/** Refuses a process with nowhere to begin, and an event sub-process that nothing starts. */
export const missingStart: DrawingRule = (source) => {
  const drawing = createDrawing(source);
  const begins = (container: ModelElement): boolean =>
    hasStart(container) ||
    (!isEventSubProcess(container) && (isSubProcess(container) || listImplicitStarts(container, drawing).length > 0));
  return listContainers(source)
    .filter((container) => !begins(container))
    .map((container) => ({
      ...placeOf(container, source.lines),
      reason: say('there is no start event'),
      hint: say('Draw one start event without a trigger.'),
    }));
};

import { listFlowElements } from '../build/element-id';
import { listContainers } from '../build/list-drawn';
import { placeOf } from './place';
import { type DrawingRule } from './rule';

/** Refuses a process or sub-process without an end event. */
export const missingEnd: DrawingRule = (source) =>
  listContainers(source)
    .filter((container) => !listFlowElements(container).some(({ $type }) => $type === 'bpmn:EndEvent'))
    .map((container) => ({
      ...placeOf(container, source.lines),
      reason: 'there is no end event',
      hint: 'Draw an end event at the end of every path.',
    }));

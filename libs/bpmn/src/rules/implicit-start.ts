import { createDrawing, type Drawing } from '../build/drawing';
import { isEventSubProcess, listFlowElements } from '../build/element-id';
import { listImplicitStarts } from '../build/implicit-start';
import { listContainers } from '../build/list-drawn';
import { listElements, type ModelElement } from '../moddle/model-element';
import { placeOf } from './place';
import { type DrawingRule } from './rule';
import { say } from '../text/say';
import { type Text } from '../text/text';

interface Doubt {
  readonly at: ModelElement;
  readonly reason: Text;
}

const isPlain = (start: ModelElement): boolean => listElements(start, 'eventDefinitions').length === 0;

const listDoubts = (container: ModelElement, drawing: Drawing): readonly Doubt[] => {
  const plain = listFlowElements(container).filter((element) => element.$type === 'bpmn:StartEvent' && isPlain(element));
  const several = container.$type === 'bpmn:Process' && plain.length > 1;
  const reason = say('there are several start events without a trigger: people begin a case at the first of them');
  const implicit = isEventSubProcess(container) ? [] : listImplicitStarts(container, drawing);
  return [
    ...(several ? [{ at: container, reason }] : []),
    ...implicit.map((at) => ({ at, reason: say('no flow leads here, so it begins together with what it lies in') })),
  ];
};

/** Warns where something else than one plain start event says where to begin. */
export const implicitStart: DrawingRule = (source) => {
  const drawing = createDrawing(source);
  return listContainers(source).flatMap((container) =>
    listDoubts(container, drawing).map(({ at, reason }) => ({
      ...placeOf(at, source.lines),
      reason,
      hint: say('Draw one start event without a trigger, and lead a flow to every node.'),
    })),
  );
};

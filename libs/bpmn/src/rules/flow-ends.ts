import { isNode } from '../build/build-node';
import { findLinkName } from '../build/link';
import { listOfType } from '../build/list-drawn';
import { findElement, type ModelElement, readFlag } from '../moddle/model-element';
import { placeOf } from './place';
import { type DrawingRule } from './rule';
import { say } from '../text/say';
import { type Text } from '../text/text';

const isLinkBetween = (source: ModelElement, target: ModelElement): boolean =>
  (source.$type === 'bpmn:IntermediateThrowEvent' && findLinkName(source) !== undefined) ||
  (target.$type === 'bpmn:IntermediateCatchEvent' && findLinkName(target) !== undefined);

const faultOf = (flow: ModelElement): Text | undefined => {
  const source = findElement(flow, 'sourceRef');
  const target = findElement(flow, 'targetRef');
  if (!source || !target) return say('the sequence flow has a loose end');
  if (!isNode(source) || !isNode(target)) return say('the sequence flow joins something that is no event, activity or gateway');
  if (source.$parent !== flow.$parent || target.$parent !== flow.$parent)
    return say('the sequence flow crosses the border of a sub-process');
  if (source.$type === 'bpmn:EndEvent') return say('the sequence flow leaves an end event');
  if ([source, target].some((end) => readFlag(end, 'isForCompensation', false)))
    return say('the sequence flow joins an activity that only compensation begins');
  if (isLinkBetween(source, target)) return say('the sequence flow leaves a link that goes on elsewhere, or leads into the far end of one');
  const entered = target.$type === 'bpmn:StartEvent' || target.$type === 'bpmn:BoundaryEvent';
  return entered ? say('the sequence flow leads into a start or boundary event') : undefined;
};

/** Refuses sequence flows that lead from or to where none can. */
export const flowEnds: DrawingRule = (source) =>
  listOfType(source, 'bpmn:SequenceFlow').flatMap((flow) => {
    const reason = faultOf(flow);
    const hint = say('Join two nodes of the same process or sub-process; between sub-processes use messages or variables.');
    return reason === undefined ? [] : [{ ...placeOf(flow, source.lines), reason, hint }];
  });

import { listFlowElementsDeep, listOfType } from '../build/list-drawn';
import { findElement, type ModelElement } from '../moddle/model-element';
import { placeOf } from './place';
import { type DrawingRule } from './rule';
import { say } from '../text/say';
import { type Text } from '../text/text';

const chooses = ({ $type }: ModelElement): boolean => $type === 'bpmn:ExclusiveGateway' || $type === 'bpmn:InclusiveGateway';
const hint = say('Draw an exclusive or inclusive gateway and put conditions and default on the flows out of it.');

const isChosen = (flow: ModelElement): boolean => {
  const gateway = findElement(flow, 'sourceRef');
  return gateway !== undefined && chooses(gateway);
};

const faultOfDefault = (node: ModelElement): Text | undefined => {
  const flow = findElement(node, 'default');
  if (!flow) return undefined;
  if (!chooses(node)) return say('only exclusive and inclusive gateways choose, so only they have a default flow');
  if (findElement(flow, 'sourceRef') !== node) return say('the default flow does not leave this gateway');
  return findElement(flow, 'conditionExpression') ? say('the default flow has a condition, which would never be asked') : undefined;
};

/** Refuses conditions and default flows anywhere but behind a gateway that chooses, and a default flow with a condition. */
export const conditionPlacement: DrawingRule = (source) => {
  const flows = listOfType(source, 'bpmn:SequenceFlow')
    .filter((flow) => findElement(flow, 'conditionExpression') && !isChosen(flow))
    .map((flow) => ({
      ...placeOf(flow, source.lines),
      reason: say('a condition stands on a flow that leaves no gateway that chooses'),
      hint,
    }));
  const defaults = listFlowElementsDeep(source.process).flatMap((node) => {
    const reason = faultOfDefault(node);
    return reason === undefined ? [] : [{ ...placeOf(node, source.lines, 'default'), reason, hint }];
  });
  return [...flows, ...defaults];
};

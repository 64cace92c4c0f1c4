import { listFlowElementsDeep, listOfType } from '../build/list-drawn';
import { findElement, type ModelElement } from '../moddle/model-element';
import { placeOf } from './place';
import { type DrawingRule } from './rule';

const EXCLUSIVE = 'bpmn:ExclusiveGateway';
const hint = 'Draw an exclusive gateway and put conditions and default on the flows out of it.';

const faultOfDefault = (node: ModelElement): string | undefined => {
  const flow = findElement(node, 'default');
  if (!flow) return undefined;
  if (node.$type !== EXCLUSIVE) return 'only an exclusive gateway chooses, so only it has a default flow';
  if (findElement(flow, 'sourceRef') !== node) return 'the default flow does not leave this gateway';
  return findElement(flow, 'conditionExpression') ? 'the default flow has a condition, which would never be asked' : undefined;
};

/** Refuses conditions and default flows anywhere but behind an exclusive gateway, and a default flow with a condition. */
export const conditionPlacement: DrawingRule = (source) => {
  const flows = listOfType(source, 'bpmn:SequenceFlow')
    .filter((flow) => findElement(flow, 'conditionExpression') && findElement(flow, 'sourceRef')?.$type !== EXCLUSIVE)
    .map((flow) => ({ ...placeOf(flow, source.lines), reason: 'a condition stands on a flow that leaves no exclusive gateway', hint }));
  const defaults = listFlowElementsDeep(source.process).flatMap((node) => {
    const reason = faultOfDefault(node);
    return reason === undefined ? [] : [{ ...placeOf(node, source.lines, 'default'), reason, hint }];
  });
  return [...flows, ...defaults];
};

import { type ExclusiveGateway } from '#bpmn';
import { markGone } from '../node-marks';
import { conditionHolds, getDefaultFlow, listConditionalFlows, takeFlows } from '../outgoing';
import { type ElementBehaviour } from './element-behaviour';

/** Takes the first flow, in file order, whose condition is true; else the default flow; else the step is refused. */
export const exclusiveGateway: ElementBehaviour<ExclusiveGateway> = {
  enter: (draft, token, node) => {
    const chosen = listConditionalFlows(draft, node).find((flow) => conditionHolds(draft, token, flow)) ?? getDefaultFlow(draft, node);
    markGone(draft, node, 'left');
    takeFlows(draft, token, [chosen]);
  },
};

import { type ExclusiveGateway } from '#bpmn';
import { finish } from '../draft';
import { markGone } from '../node-marks';
import { conditionHolds, getDefaultFlow, listConditionalFlows, takeFlows } from '../outgoing';
import { type ElementBehaviour } from './element-behaviour';

/** Takes the first flow, in file order, whose condition is true; else the default flow; else the step is refused. Where no flow leads on, the path ends. */
export const exclusiveGateway: ElementBehaviour<ExclusiveGateway> = {
  enter: (draft, token, node) => {
    if (node.outgoing.length === 0) return finish(draft, token);
    const chosen = listConditionalFlows(draft, node).find((flow) => conditionHolds(draft, token, flow)) ?? getDefaultFlow(draft, node);
    markGone(draft, token, 'left');
    takeFlows(draft, token, [chosen]);
  },
};

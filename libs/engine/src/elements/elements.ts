import { type FlowNode } from '#bpmn';
import { boundaryEvent } from './boundary-event';
import { businessRuleTask } from './business-rule-task';
import { callActivity } from './call-activity';
import { type ElementBehaviour } from './element-behaviour';
import { endEvent } from './end-event';
import { eventBasedGateway } from './event-based-gateway';
import { eventSubProcess } from './event-sub-process';
import { exclusiveGateway } from './exclusive-gateway';
import { inclusiveGateway } from './inclusive-gateway';
import { intermediateCatchEvent } from './intermediate-catch-event';
import { intermediateThrowEvent } from './intermediate-throw-event';
import { linkCatchEvent } from './link-catch-event';
import { linkThrowEvent } from './link-throw-event';
import { manualTask } from './manual-task';
import { parallelGateway } from './parallel-gateway';
import { receiveTask } from './receive-task';
import { scriptTask } from './script-task';
import { sendTask } from './send-task';
import { serviceTask } from './service-task';
import { startEvent } from './start-event';
import { subProcess } from './sub-process';
import { userTask } from './user-task';

type Elements = { readonly [Type in FlowNode['type']]: ElementBehaviour<Extract<FlowNode, { type: Type }>> };

/** Every element that the engine knows; a new one is a file, its test and a line here. */
const ELEMENTS = {
  boundaryEvent,
  businessRuleTask,
  callActivity,
  endEvent,
  eventBasedGateway,
  eventSubProcess,
  exclusiveGateway,
  inclusiveGateway,
  intermediateCatchEvent,
  intermediateThrowEvent,
  linkCatchEvent,
  linkThrowEvent,
  manualTask,
  parallelGateway,
  receiveTask,
  scriptTask,
  sendTask,
  serviceTask,
  startEvent,
  subProcess,
  userTask,
} satisfies Elements;

/** The behaviour of a node of any type. */
export function behaviourOf(node: FlowNode): ElementBehaviour {
  return ELEMENTS[node.type];
}

import { type FlowNode, type ProcessGraph } from '#bpmn';
import { getFlow, getNode } from '../graph-lookup';

type Waits = (graph: ProcessGraph, node: FlowNode) => boolean;

const always: Waits = () => true;
const never: Waits = () => false;
const asInstances: Waits = (_graph, node) => 'multiInstance' in node && node.multiInstance !== undefined;
const asJoin: Waits = (_graph, { incoming }) => incoming.length > 1;
const whileUndoing: Waits = (_graph, node) => 'throws' in node && node.throws?.kind === 'compensation';
/** Behind an event-based gateway the token waits at the gateway. */
const unlessChosen: Waits = (graph, { incoming }) =>
  !incoming.some((flow) => getNode(graph, getFlow(graph, flow).source).type === 'eventBasedGateway');

/** Where a token may stand between two steps. */
const WAITS = {
  boundaryEvent: never,
  businessRuleTask: asInstances,
  callActivity: always,
  endEvent: whileUndoing,
  eventBasedGateway: always,
  eventSubProcess: always,
  exclusiveGateway: never,
  inclusiveGateway: asJoin,
  intermediateCatchEvent: unlessChosen,
  intermediateThrowEvent: whileUndoing,
  linkCatchEvent: never,
  linkThrowEvent: never,
  manualTask: asInstances,
  parallelGateway: asJoin,
  receiveTask: always,
  scriptTask: asInstances,
  sendTask: asInstances,
  serviceTask: always,
  startEvent: never,
  subProcess: always,
  userTask: always,
} satisfies Record<FlowNode['type'], Waits>;

/** Whether a token may stand at the node between two steps. */
export function mayWaitAt(graph: ProcessGraph, node: FlowNode): boolean {
  return WAITS[node.type](graph, node);
}

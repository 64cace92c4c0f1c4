import { type ModelElement } from '../moddle/model-element';
import { type EventSubProcess, type FlowNode } from '../process-graph';
import { type SourceLines } from '../xml/source-lines';
import { type ActivityParts, buildActivityParts, buildNodeParts, type NodeParts, readDefaultFlow } from './build-common';
import { buildBoundaryEvent, buildCatchEvent, buildEndEvent, buildStartEvent, buildThrows } from './build-event';
import {
  buildBusinessRuleTask,
  buildCallActivity,
  buildReceiveTask,
  buildScriptTask,
  buildSendTask,
  buildServiceTask,
  buildUserTask,
} from './build-task';
import { listImplicitStarts } from './implicit-start';
import { findLinkName, readLinkTarget } from './link';
import { type Drawing } from './drawing';
import { isEventSubProcess, listFlowElements, readId } from './element-id';

type Build = (element: ModelElement, drawing: Drawing) => FlowNode;

const node =
  (build: (element: ModelElement, parts: NodeParts, lines: SourceLines) => FlowNode): Build =>
  (element, drawing) =>
    build(element, buildNodeParts(element, drawing), drawing.lines);

const activity =
  (build: (element: ModelElement, parts: ActivityParts, lines: SourceLines) => FlowNode): Build =>
  (element, drawing) =>
    build(element, buildActivityParts(element, drawing), drawing.lines);

const buildSubProcess: Build = (element, drawing) => ({
  type: 'subProcess',
  ...buildActivityParts(element, drawing),
  starts: [...listFlowElements(element).filter(({ $type }) => $type === 'bpmn:StartEvent'), ...listImplicitStarts(element, drawing)].map(
    readId,
  ),
  ...(element.$type === 'bpmn:Transaction' && { isTransaction: true }),
});

const buildEventSubProcess = (element: ModelElement, drawing: Drawing): EventSubProcess => ({
  type: 'eventSubProcess',
  ...buildNodeParts(element, drawing),
  starts: listFlowElements(element)
    .filter(({ $type }) => $type === 'bpmn:StartEvent')
    .map(readId),
});

const isLink = (event: ModelElement): boolean => findLinkName(event) !== undefined;

/** The node kinds of the profile; what is not here is refused. */
export const NODE_BUILDERS = {
  'bpmn:StartEvent': node(buildStartEvent),
  'bpmn:EndEvent': node(buildEndEvent),
  'bpmn:IntermediateCatchEvent': node((element, parts, lines) =>
    isLink(element) ? { type: 'linkCatchEvent', ...parts } : buildCatchEvent(element, parts, lines),
  ),
  'bpmn:IntermediateThrowEvent': node((element, parts, lines) =>
    isLink(element)
      ? { type: 'linkThrowEvent', ...parts, target: readLinkTarget(element) }
      : { type: 'intermediateThrowEvent', ...parts, ...buildThrows(element, lines) },
  ),
  'bpmn:BoundaryEvent': node(buildBoundaryEvent),
  'bpmn:ExclusiveGateway': node((element, parts) => ({ type: 'exclusiveGateway', ...parts, ...readDefaultFlow(element) })),
  'bpmn:ParallelGateway': node((_, parts) => ({ type: 'parallelGateway', ...parts })),
  'bpmn:InclusiveGateway': node((element, parts) => ({ type: 'inclusiveGateway', ...parts, ...readDefaultFlow(element) })),
  'bpmn:EventBasedGateway': node((_, parts) => ({ type: 'eventBasedGateway', ...parts })),
  'bpmn:Task': activity((_, parts) => ({ type: 'manualTask', ...parts })),
  'bpmn:ManualTask': activity((_, parts) => ({ type: 'manualTask', ...parts })),
  'bpmn:UserTask': activity(buildUserTask),
  'bpmn:ServiceTask': activity(buildServiceTask),
  'bpmn:SendTask': activity(buildSendTask),
  'bpmn:ReceiveTask': activity(buildReceiveTask),
  'bpmn:ScriptTask': activity(buildScriptTask),
  'bpmn:BusinessRuleTask': activity(buildBusinessRuleTask),
  'bpmn:CallActivity': activity(buildCallActivity),
  'bpmn:SubProcess': (element, drawing) =>
    isEventSubProcess(element) ? buildEventSubProcess(element, drawing) : buildSubProcess(element, drawing),
  'bpmn:Transaction': buildSubProcess,
} as const satisfies Record<string, Build>;

/** Type of a model element that becomes a node of the graph. */
export type NodeType = keyof typeof NODE_BUILDERS;

/** Whether a model element becomes a node of the graph. */
export const isNode = (element: ModelElement): element is ModelElement & { readonly $type: NodeType } =>
  Object.hasOwn(NODE_BUILDERS, element.$type);

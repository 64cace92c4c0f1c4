import { type ElementId, type FlowNode, type ProcessGraph, type SequenceFlow, type StartEvent } from '#bpmn';
import { EngineError } from './errors';

/** The node of a graph with this id; throws `unknown-element`, since graphs are checked at deploy. */
export function getNode(graph: ProcessGraph, id: ElementId): FlowNode {
  const node = graph.nodes[id];
  if (node === undefined) throw new EngineError('unknown-element', `Process ${graph.id} has no node ${id}`);
  return node;
}

/** The sequence flow of a graph with this id; throws `unknown-element`. */
export function getFlow(graph: ProcessGraph, id: ElementId): SequenceFlow {
  const flow = graph.flows[id];
  if (flow === undefined) throw new EngineError('unknown-element', `Process ${graph.id} has no sequence flow ${id}`);
  return flow;
}

/** The boundary event of a graph with this id; throws `unfit-element` where it is something else. */
export function getBoundaryEvent(graph: ProcessGraph, id: ElementId): Extract<FlowNode, { type: 'boundaryEvent' }> {
  const node = getNode(graph, id);
  if (node.type !== 'boundaryEvent') throw new EngineError('unfit-element', `${id} is a ${node.type}, not a boundary event`);
  return node;
}

/** A node that must be a start event; throws `unfit-element` where it is something else. */
export function getStartEvent(node: FlowNode): StartEvent {
  if (node.type !== 'startEvent') throw new EngineError('unfit-element', `${node.id} is a ${node.type}, not a start event`);
  return node;
}

/** A task or sub-process. */
export type ActivityNode = Extract<FlowNode, { boundaryEvents: readonly ElementId[] }>;

/** Whether a node is a task or sub-process, which may carry boundary events and a multi-instance marker. */
export function isActivity(node: FlowNode): node is ActivityNode {
  return 'boundaryEvents' in node;
}

/** A node that must be an activity; throws `unfit-element` where it is something else. */
export function getActivity(graph: ProcessGraph, id: ElementId): ActivityNode {
  const node = getNode(graph, id);
  if (!isActivity(node)) throw new EngineError('unfit-element', `${id} is a ${node.type}, not an activity`);
  return node;
}

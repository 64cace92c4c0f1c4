import { BpmnError } from '../errors';
import { type FlowNode, type ProcessGraph, type SequenceFlow } from '../process-graph';

/** The node with this id; throws `unknown-node`, as ids come from the same definition. */
export const getNode = (graph: ProcessGraph, id: string): FlowNode => {
  const node = Object.hasOwn(graph.nodes, id) ? graph.nodes[id] : undefined;
  if (!node) throw new BpmnError('unknown-node', `process ${graph.id} has no node ${id}`);
  return node;
};

/** The sequence flow with this id; throws `unknown-node`. */
export const getFlow = (graph: ProcessGraph, id: string): SequenceFlow => {
  const flow = Object.hasOwn(graph.flows, id) ? graph.flows[id] : undefined;
  if (!flow) throw new BpmnError('unknown-node', `process ${graph.id} has no sequence flow ${id}`);
  return flow;
};

import { type CallActivity, type ElementId, type FlowNode, type ProcessGraph } from '../process-graph';

/** Nodes that a token neither waits at nor chooses a way at. */
const PASSED_BY: readonly FlowNode['type'][] = [
  'startEvent',
  'manualTask',
  'scriptTask',
  'businessRuleTask',
  'sendTask',
  'parallelGateway',
  'intermediateThrowEvent',
  'linkThrowEvent',
  'linkCatchEvent',
  'subProcess',
];

/** The calls that every case makes as soon as it is started by its plain start event: nothing before them waits or chooses. */
export function listInevitableCalls(graph: ProcessGraph): readonly CallActivity[] {
  const seen = new Set<string>(graph.starts.filter((id) => isPlainStart(graph.nodes[id])));
  const calls: CallActivity[] = [];
  for (const id of seen) {
    const node = graph.nodes[id];
    if (node?.type === 'callActivity') calls.push(node);
    if (node !== undefined && isPassedBy(node)) nextOf(graph, node).forEach((next) => seen.add(next));
  }
  return calls;
}

function isPlainStart(node: FlowNode | undefined): boolean {
  return node?.type === 'startEvent' && node.trigger.kind === 'none';
}

function isPassedBy(node: FlowNode): boolean {
  const conditional = 'defaultFlow' in node && node.defaultFlow !== undefined;
  const repeated = ('multiInstance' in node && node.multiInstance !== undefined) || ('loop' in node && node.loop !== undefined);
  return PASSED_BY.includes(node.type) && !conditional && !repeated;
}

function nextOf(graph: ProcessGraph, node: FlowNode): readonly ElementId[] {
  if (node.type === 'subProcess') return node.starts;
  if (node.type === 'linkThrowEvent') return [node.target];
  return node.outgoing.flatMap((flow) => graph.flows[flow]?.target ?? []);
}

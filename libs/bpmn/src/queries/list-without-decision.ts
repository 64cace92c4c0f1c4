import { type FlowNode, type ProcessGraph } from '../process-graph';

/**
 * Every node that a token may come to from these without an officer having completed a task on the way. Cautious: a boundary event leads around
 * its task whatever it waits for, event sub-processes and compensation may start at any time, and instances or rounds may be none at all.
 */
export const listWithoutDecision = (graph: ProcessGraph, from: readonly FlowNode[]): readonly FlowNode[] => {
  const seen = new Map<string, FlowNode>();
  const open: FlowNode[] = from.length === 0 ? [] : [...from, ...startsBeside(graph)];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (seen.has(node.id)) continue;
    seen.set(node.id, node);
    open.push(...nextOf(graph, node));
  }
  return [...seen.values()];
};

const startsBeside = ({ nodes }: ProcessGraph): readonly FlowNode[] =>
  Object.values(nodes).filter(
    (node) =>
      ('isForCompensation' in node && node.isForCompensation === true) ||
      (nodes[node.parent ?? '']?.type === 'eventSubProcess' && node.type === 'startEvent'),
  );

const nextOf = (graph: ProcessGraph, node: FlowNode): readonly FlowNode[] =>
  [...(isPassedUndecided(node) ? behind(graph, node) : []), ...inside(node), ...beside(node), ...outOf(graph, node)].flatMap(
    (id) => graph.nodes[id] ?? [],
  );

/** Not so a task that an officer completes (the applicant's own decides nothing), nor a sub-process, whose way leads through it. */
const isPassedUndecided = (node: FlowNode): boolean => {
  const isStop = node.type === 'subProcess' || (node.type === 'userTask' && !node.forApplicant);
  return !isStop || node.multiInstance !== undefined || node.loop !== undefined;
};

const behind = ({ flows }: ProcessGraph, { outgoing }: FlowNode): readonly string[] =>
  outgoing.flatMap((flow) => flows[flow]?.target ?? []);

const inside = (node: FlowNode): readonly string[] =>
  node.type === 'subProcess' ? node.starts : node.type === 'linkThrowEvent' ? [node.target] : [];

const beside = (node: FlowNode): readonly string[] => ('boundaryEvents' in node ? node.boundaryEvents : []);

/** Behind the sub-process that ends here; where an event sub-process ends, that may be the one around it. */
const outOf = (graph: ProcessGraph, { type, parent }: FlowNode): readonly string[] => {
  const container = type === 'endEvent' && parent !== undefined ? graph.nodes[parent] : undefined;
  const around = container?.type === 'eventSubProcess' && container.parent !== undefined ? graph.nodes[container.parent] : container;
  return around === undefined ? [] : behind(graph, around);
};

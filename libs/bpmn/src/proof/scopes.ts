import { type FlowNode, type ProcessGraph } from '../process-graph';

/** A process, sub-process or event sub-process: its nodes, and the sets of nodes that it may begin with. */
export interface Scope {
  readonly container?: FlowNode;
  readonly nodes: readonly FlowNode[];
  readonly beginnings: readonly (readonly string[])[];
}

const NEVER_BEGIN: readonly string[] = ['startEvent', 'boundaryEvent', 'linkCatchEvent', 'eventSubProcess'];

/** Undoes another activity: no flow leads there. */
const isHandler = (node: FlowNode): boolean => 'isForCompensation' in node && node.isForCompensation === true;

/** Nodes that begin by themselves, because no flow leads to them. */
const listImplicit = (nodes: readonly FlowNode[]): readonly string[] =>
  nodes.filter((node) => node.incoming.length === 0 && !NEVER_BEGIN.includes(node.type) && !isHandler(node)).map(({ id }) => id);

/** A case begins by one of its start events, an event sub-process by one of its own, a sub-process by all at once. */
const beginningsOf = (container: FlowNode | undefined, nodes: readonly FlowNode[]): Scope['beginnings'] => {
  const starts = nodes.filter(({ type }) => type === 'startEvent').map(({ id }) => id);
  const implicit = listImplicit(nodes);
  if (container?.type === 'subProcess' || starts.length === 0) return [[...starts, ...implicit]];
  return starts.map((start) => [start, ...implicit]);
};

/** The scopes of a process, each with the nodes that lie in it directly. */
export const listScopes = (graph: ProcessGraph): readonly Scope[] => {
  const inside = new Map<string | undefined, FlowNode[]>();
  for (const node of Object.values(graph.nodes)) {
    const beside = inside.get(node.parent);
    if (beside) beside.push(node);
    else inside.set(node.parent, [node]);
  }
  return [...inside].map(([id, nodes]) => {
    const container = id === undefined ? undefined : graph.nodes[id];
    return { ...(container && { container }), nodes, beginnings: beginningsOf(container, nodes) };
  });
};

import { type FlowNode, listExpressions, type ProcessGraph } from '#bpmn';
import { listReads } from '#decisions';

/** A variable that an expression of the diagram reads, and the node at which it is read. */
export interface VariableRead {
  readonly variable: string;
  readonly element: string;
  readonly line: number;
  /** The node itself, or the one that the flow leaves; undefined for a clock. */
  readonly node?: FlowNode;
  readonly onFlow: boolean;
}

/** What every expression sees, beside the variables of the case. */
const FACTS: ReadonlySet<string> = new Set(['case', 'parameters', 'called', 'clock', 'item', 'partial', '?']);
const COUNTERS = /^(loopCounter|nrOf\w+)$/;

const nodeAt = (graph: ProcessGraph, element: string): Pick<VariableRead, 'node' | 'onFlow'> => {
  const flow = graph.flows[element];
  const node = graph.nodes[flow?.source ?? element];
  return { ...(node && { node }), onFlow: flow !== undefined };
};

/** Reads of variables in the diagram; what may be missing by `get value`, or may be a field of a filter's item, is left out. */
export const listVariableReads = (graph: ProcessGraph): readonly VariableRead[] =>
  listExpressions(graph).flatMap(({ element, expression }) =>
    listReads(expression.text)
      .filter(({ optional, filtered }) => !optional && !filtered)
      .map(({ names: [head = ''] }) => head)
      .filter((head) => !FACTS.has(head) && !COUNTERS.test(head))
      .map((variable) => ({ variable, element, line: expression.line, ...nodeAt(graph, element) })),
  );

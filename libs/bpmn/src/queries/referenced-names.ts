import { type FlowNode, type ProcessGraph, type Sending } from '../process-graph';

/** A name that the process uses, and where. */
export interface Reference {
  readonly name: string;
  readonly element: string;
  readonly line: number;
}

/** The names that must exist outside the BPMN file, by kind; a name used twice is here twice. */
export interface ReferencedNames {
  readonly forms: readonly Reference[];
  readonly decisions: readonly Reference[];
  readonly notices: readonly Reference[];
  readonly documents: readonly Reference[];
  readonly publicities: readonly Reference[];
  readonly departmentMessages: readonly Reference[];
  readonly posts: readonly Reference[];
  readonly topics: readonly Reference[];
  readonly processes: readonly Reference[];
}

/** What a node sends, where it does. */
const findSending = (node: FlowNode): Sending | undefined => {
  if (node.type === 'sendTask') return node;
  return 'throws' in node && node.throws?.kind === 'message' ? node.throws : undefined;
};

type NamesOf = (node: FlowNode) => readonly (string | undefined)[];

const postsOf: NamesOf = (node) => {
  if (node.type === 'startEvent') return node.posts ?? [];
  return node.type === 'userTask' ? node.candidates.map(({ post }) => post) : [];
};

const NAMES_OF = {
  forms: (node) => (node.type === 'userTask' || node.type === 'startEvent' ? [node.form] : []),
  decisions: (node) => (node.type === 'businessRuleTask' ? [node.decision] : []),
  notices: (node) => [findSending(node)?.notice],
  documents: (node) => (node.type === 'sendTask' ? [node.document] : []),
  publicities: (node) => (node.type === 'receiveTask' ? [node.publicity] : []),
  departmentMessages: (node) => (node.type === 'sendTask' ? [node.departmentMessage] : []),
  posts: postsOf,
  topics: (node) => (node.type === 'serviceTask' ? [node.topic] : []),
  processes: (node) => (node.type === 'callActivity' ? [node.calledElement] : []),
} as const satisfies Record<keyof ReferencedNames, NamesOf>;

const isName = (name: string | undefined): name is string => name !== undefined;

const namesInNodes = (graph: ProcessGraph, namesOf: NamesOf): readonly Reference[] =>
  Object.values(graph.nodes).flatMap((node) =>
    namesOf(node)
      .filter(isName)
      .map((name) => ({ name, element: node.id, line: node.line })),
  );

const noticesOfClocks = (graph: ProcessGraph): readonly Reference[] =>
  Object.values(graph.clocks).flatMap(({ id, warnNotice, lapseNotice, line }) =>
    [warnNotice, lapseNotice].filter(isName).map((name) => ({ name, element: id, line })),
  );

/** Every form, decision, notice, document, publicity, post, topic and process that the process names, for the check at deploy that they exist. */
export const referencedNames = (graph: ProcessGraph): ReferencedNames => ({
  forms: namesInNodes(graph, NAMES_OF.forms),
  decisions: namesInNodes(graph, NAMES_OF.decisions),
  notices: [...namesInNodes(graph, NAMES_OF.notices), ...noticesOfClocks(graph)],
  documents: namesInNodes(graph, NAMES_OF.documents),
  publicities: namesInNodes(graph, NAMES_OF.publicities),
  departmentMessages: namesInNodes(graph, NAMES_OF.departmentMessages),
  posts: namesInNodes(graph, NAMES_OF.posts),
  topics: namesInNodes(graph, NAMES_OF.topics),
  processes: namesInNodes(graph, NAMES_OF.processes),
});

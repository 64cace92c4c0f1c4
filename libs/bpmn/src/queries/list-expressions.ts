import {
  type Expression,
  type FlowNode,
  type MultiInstance,
  type ProcessGraph,
  type StandardLoop,
  type TimerDefinition,
  type Value,
} from '../process-graph';

/** A FEEL expression of the process and the element, flow or clock that it belongs to; the line is in the expression. */
export interface LocatedExpression {
  readonly element: string;
  readonly name?: string;
  readonly expression: Expression;
}

type Source = Expression | Value | undefined;

const isExpression = (expression: Expression | undefined): expression is Expression => expression !== undefined;

const expressionOf = (source: Source): Expression | undefined => {
  if (!source || !('kind' in source)) return source;
  return source.kind === 'feel' ? source.expression : undefined;
};

const ofTimer = (timer: TimerDefinition): Source => (timer.kind === 'days' ? timer.count : timer.value);

const ofLoop = (loop: MultiInstance | undefined): readonly Source[] =>
  loop ? [loop.cardinality, loop.collection, loop.outputElement, loop.completionCondition, ...ofPanel(loop.panel)] : [];

const ofPanel = (panel: MultiInstance['panel']): readonly Source[] =>
  panel ? [panel.vote, panel.quorum, panel.atLeast, panel.entries, panel.alternates, panel.answerDays?.count] : [];

const ofRounds = (loop: StandardLoop | undefined): readonly Source[] => (loop ? [loop.condition] : []);

const ofTrigger = (node: FlowNode): readonly Source[] => {
  if (!('trigger' in node)) return [];
  if (node.trigger.kind === 'timer') return [ofTimer(node.trigger.timer)];
  if (node.trigger.kind === 'conditional') return [node.trigger.condition];
  return node.trigger.kind === 'message' ? [node.trigger.correlation] : [];
};

const ofTask = (node: FlowNode): readonly Source[] => {
  if (node.type === 'userTask') return [node.candidates[0]?.organisation, node.assignee, node.due?.count];
  if (node.type === 'scriptTask') return [node.script];
  if (node.type === 'startEvent') return [node.reexamines];
  return node.type === 'receiveTask' || node.type === 'sendTask' ? [node.correlation] : [];
};

const ofThrown = (node: FlowNode): readonly Source[] =>
  'throws' in node && node.throws?.kind === 'message' ? [node.throws.correlation, ...node.throws.inputs.map(({ value }) => value)] : [];

const ofInputs = (node: FlowNode): readonly Source[] =>
  'inputs' in node ? [...node.inputs, ...('outputs' in node ? node.outputs : [])].map(({ value }) => value) : [];

const ofNode = (node: FlowNode): readonly Source[] => [
  ...ofTask(node),
  ...ofInputs(node),
  ...ofThrown(node),
  ...ofTrigger(node),
  ...ofLoop('multiInstance' in node ? node.multiInstance : undefined),
  ...ofRounds('loop' in node ? node.loop : undefined),
];

/** Every FEEL expression of the process, in file order, for whoever can check FEEL; literals are left out. */
export const listExpressions = (graph: ProcessGraph): readonly LocatedExpression[] => {
  const owners: readonly { readonly id: string; readonly name?: string; readonly sources: readonly Source[] }[] = [
    ...Object.values(graph.clocks).map(({ id, days }) => ({ id, sources: [days] })),
    ...Object.values(graph.nodes).map((node) => ({ id: node.id, name: node.name, sources: ofNode(node) })),
    ...Object.values(graph.flows).map(({ id, name, condition }) => ({ id, name, sources: [condition] })),
  ];
  return owners
    .flatMap(({ id, name, sources }) =>
      sources
        .map(expressionOf)
        .filter(isExpression)
        .map((expression) => ({ element: id, ...(name !== undefined && { name }), expression })),
    )
    .sort((one, other) => one.expression.line - other.expression.line);
};

import { findText, getText, type ModelElement } from '../moddle/model-element';
import { type FlowNode, type ProcessGraph, type SequenceFlow } from '../process-graph';
import { type SourceLines } from '../xml/source-lines';
import { BpmnError } from '../errors';
import { buildClock } from './build-clock';
import { findChildExpression } from './build-expression';
import { isNode, NODE_BUILDERS } from './build-node';
import { createDrawing } from './drawing';
import { findReferredId, listFlowElements, readId } from './element-id';
import { listImplicitStarts } from './implicit-start';
import { listClocks, listFlowElementsDeep, listMessages } from './list-drawn';
import { type Source } from './source';

const buildFlow = (element: ModelElement, lines: SourceLines): SequenceFlow => {
  const source = findReferredId(element, 'sourceRef');
  const target = findReferredId(element, 'targetRef');
  if (source === undefined || target === undefined) throw new BpmnError('unread-model', 'a sequence flow has a loose end');
  const name = findText(element, 'name');
  const condition = findChildExpression(element, ['conditionExpression'], lines);
  return {
    id: readId(element),
    ...(name !== undefined && { name }),
    source,
    target,
    ...(condition && { condition }),
    line: lines.lineOf(element),
  };
};

const byId = <Item extends { readonly id: string }>(items: readonly Item[]): Readonly<Record<string, Item>> =>
  Object.fromEntries(items.map((item) => [item.id, item]));

/** Builds the graph of a process that the rules on its drawing have passed; throws `unread-model` where they have a hole. */
export const buildGraph = (source: Source): ProcessGraph => {
  const { process, lines } = source;
  const elements = listFlowElementsDeep(process);
  const drawing = createDrawing(source);
  const nodes: readonly FlowNode[] = elements.filter(isNode).map((element) => NODE_BUILDERS[element.$type](element, drawing));
  const flows = elements.filter(({ $type }) => $type === 'bpmn:SequenceFlow').map((element) => buildFlow(element, lines));
  const clocks = listClocks(source).map((clock, index) => buildClock(process, lines, index, clock));
  const messages = listMessages(source);
  const starts = listFlowElements(process)
    .filter(({ $type }) => $type === 'bpmn:StartEvent')
    .map(readId);
  const implicitStarts = listImplicitStarts(process, drawing).map(readId);
  const id = getText(process, 'id');
  const batch = findText(process, 'batch');
  return {
    id,
    name: findText(process, 'name') ?? id,
    ...(findText(process, 'applicants') === 'organisation' ? { applicants: 'organisation' as const } : {}),
    ...(batch === undefined ? {} : { batch: batch.split('.') }),
    nodes: byId(nodes),
    flows: byId(flows),
    starts: starts.length > 0 ? starts : implicitStarts,
    implicitStarts,
    clocks: byId(clocks),
    messages: Object.fromEntries(messages.map((message) => [getText(message, 'id'), getText(message, 'name')])),
  };
};

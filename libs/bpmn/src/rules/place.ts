import { findText, type ModelElement } from '../moddle/model-element';
import { type FlowNode, type SequenceFlow } from '../process-graph';
import { type SourceLines } from '../xml/source-lines';
import { type Objection } from './objection';

/** Where a finding stands. */
export type Place = Pick<Objection, 'element' | 'name' | 'line'>;

const named = (id: string | undefined, name: string | undefined, line: number): Place => ({
  ...(id !== undefined && { element: id }),
  ...(name !== undefined && { name }),
  line,
});

const withId = (element: ModelElement): ModelElement =>
  element.$parent && findText(element, 'id') === undefined ? withId(element.$parent) : element;

/** The place of a model element, or of the nearest one around it with an id; an attribute makes the line finer. */
export const placeOf = (element: ModelElement, lines: SourceLines, attribute?: string): Place => {
  const owner = withId(element);
  const line = attribute === undefined ? lines.lineOf(element) : lines.attributeLine(element, attribute);
  return named(findText(owner, 'id'), findText(owner, 'name'), line);
};

/** The place of a node or flow of the graph. */
export const placeInGraph = ({ id, name, line }: FlowNode | SequenceFlow): Place => named(id, name, line);

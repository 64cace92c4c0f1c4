import { type ModelElement } from '../moddle/model-element';
import { type ElementId } from '../process-graph';
import { type SourceLines } from '../xml/source-lines';
import { mapCompensationHandlers } from './compensation-handler';
import { findReferredId, readId } from './element-id';
import { listFlowElementsDeep } from './list-drawn';
import { type Source } from './source';

/** What hangs on a node. */
export interface Wiring {
  readonly incoming: readonly ElementId[];
  readonly outgoing: readonly ElementId[];
  readonly boundaryEvents: readonly ElementId[];
  readonly compensationHandler?: ElementId;
}

/** What the builders of nodes read beside the node itself. */
export interface Drawing {
  readonly lines: SourceLines;
  wiringOf(node: ModelElement): Wiring;
}

const NOTHING: readonly ElementId[] = [];

const groupBy = (elements: readonly ModelElement[], end: string): ReadonlyMap<string, readonly ElementId[]> => {
  const groups = new Map<string, ElementId[]>();
  for (const element of elements) {
    const id = findReferredId(element, end);
    if (id === undefined) continue;
    const group = groups.get(id);
    if (group) group.push(readId(element));
    else groups.set(id, [readId(element)]);
  }
  return groups;
};

/** Wires the elements of a process by its flows; the nodes' own lists of flows are left out by many tools. */
export const createDrawing = (source: Source): Drawing => {
  const { lines } = source;
  const elements = listFlowElementsDeep(source.process);
  const flows = elements.filter(({ $type }) => $type === 'bpmn:SequenceFlow');
  const bySource = groupBy(flows, 'sourceRef');
  const byTarget = groupBy(flows, 'targetRef');
  const byHost = groupBy(elements, 'attachedToRef');
  const handlers = mapCompensationHandlers(source);
  return {
    lines,
    wiringOf: (node) => {
      const id = readId(node);
      const compensationHandler = handlers.get(id);
      return {
        incoming: byTarget.get(id) ?? NOTHING,
        outgoing: bySource.get(id) ?? NOTHING,
        boundaryEvents: byHost.get(id) ?? NOTHING,
        ...(compensationHandler !== undefined && { compensationHandler }),
      };
    },
  };
};

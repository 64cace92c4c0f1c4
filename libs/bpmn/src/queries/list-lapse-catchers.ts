import { type ClockDefinition } from '../clock';
import { type BoundaryEvent, type ProcessGraph, type StartEvent } from '../process-graph';

/** The events at which a case goes on when the clock lapses: they catch its escalation by code, or any escalation. */
export const listLapseCatchers = (
  { nodes }: ProcessGraph,
  { lapseEscalation }: Pick<ClockDefinition, 'lapseEscalation'>,
): readonly (BoundaryEvent | StartEvent)[] =>
  Object.values(nodes)
    .filter((node) => node.type === 'boundaryEvent' || node.type === 'startEvent')
    .filter(({ trigger }) => trigger.kind === 'escalation' && (trigger.code === undefined || trigger.code === lapseEscalation));

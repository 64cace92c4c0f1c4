import { type BoundaryEvent, type FlowNode, type ProcessGraph } from '../process-graph';
import { listAhead } from '../proof/ways';
import { say } from '../text/say';
import { placeInGraph } from './place';
import { type GraphRule } from './rule';

const SILENT: readonly FlowNode['type'][] = ['exclusiveGateway', 'parallelGateway', 'inclusiveGateway', 'linkThrowEvent', 'linkCatchEvent'];

const isSilent = (node: FlowNode): boolean =>
  node.clocks.length === 0 &&
  node.stage === undefined &&
  (SILENT.includes(node.type) || (node.type === 'endEvent' && !node.terminate && node.throws === undefined));

const isIdle = (graph: ProcessGraph, event: BoundaryEvent): boolean =>
  event.trigger.kind === 'timer' &&
  !event.interrupting &&
  event.clocks.length === 0 &&
  event.stage === undefined &&
  [...listAhead(graph, event)].every(isSilent);

/** Warns of a timer beside a task that does nothing when it is due. */
export const idleTimer: GraphRule = (graph) =>
  Object.values(graph.nodes).flatMap((node) =>
    node.type === 'boundaryEvent' && isIdle(graph, node)
      ? [
          {
            ...placeInGraph(node),
            reason: say('the timer interrupts nothing, and nothing is done when it is due'),
            hint: say('Lead it to what is to be done, such as a reminder, or take it out.'),
          },
        ]
      : [],
  );

import { type Caught, type FlowNode, type ProcessGraph, type Trigger } from '../process-graph';
import { placeInGraph } from './place';
import { type GraphRule } from './rule';
import { say } from '../text/say';

interface ThrownError {
  readonly graph: ProcessGraph;
  readonly code: string;
}

const catches = (trigger: Trigger | Caught, code: string): boolean =>
  trigger.kind === 'error' && (trigger.code === undefined || trigger.code === code);

const isHandled = ({ graph, code }: ThrownError, inside: string | undefined, from: string | undefined): boolean =>
  Object.values(graph.nodes).some(
    (node) =>
      node.type === 'eventSubProcess' &&
      node.parent === inside &&
      node.id !== from &&
      node.starts.some((id) => {
        const start = graph.nodes[id];
        return start?.type === 'startEvent' && catches(start.trigger, code);
      }),
  );

const isCaught = (error: ThrownError, thrower: FlowNode): boolean => {
  const { graph, code } = error;
  let from: string | undefined;
  for (let inside = thrower.parent; ; inside = graph.nodes[inside]?.parent) {
    if (isHandled(error, inside, from)) return true;
    if (inside === undefined) return false;
    const container = graph.nodes[inside];
    const events = container && 'boundaryEvents' in container ? container.boundaryEvents.map((id) => graph.nodes[id]) : [];
    if (events.some((event) => event?.type === 'boundaryEvent' && catches(event.trigger, code))) return true;
    from = container?.type === 'eventSubProcess' ? inside : undefined;
  }
};

const isFatal = (graph: ProcessGraph, node: FlowNode): boolean =>
  node.type === 'endEvent' &&
  node.throws?.kind === 'error' &&
  node.outcome === undefined &&
  !isCaught({ graph, code: node.throws.code }, node);

/** Refuses an error that nothing around it catches and that names no outcome: the case would have no way to go on. */
export const uncaughtError: GraphRule = (graph) =>
  Object.values(graph.nodes)
    .filter((node) => isFatal(graph, node))
    .map((node) => ({
      ...placeInGraph(node),
      reason: say('nothing around the event catches this error'),
      hint: say(
        'Put an error event of its code on the border of the sub-process, or an event sub-process beside it; or write huiban:outcome, with which the case then ends.',
      ),
    }));

import { type EventBasedGateway, type FlowNode, type ProcessGraph } from '../process-graph';
import { placeInGraph } from './place';
import { type GraphRule } from './rule';
import { say } from '../text/say';
import { type Text } from '../text/text';

const isAwaited = (node: FlowNode | undefined): boolean =>
  node?.type === 'intermediateCatchEvent' ||
  (node?.type === 'receiveTask' && node.boundaryEvents.length === 0 && !node.multiInstance && !node.loop && node.publicity === undefined);

const faultOf = (graph: ProcessGraph, gateway: EventBasedGateway): Text | undefined => {
  const targets = gateway.outgoing.flatMap((id) => graph.nodes[graph.flows[id]?.target ?? ''] ?? []);
  const other = targets.find((target) => !isAwaited(target));
  if (other) return say('"{0}" behind the gateway is nothing that it can wait for', other.name ?? other.id);
  const shared = targets.find(({ incoming }) => incoming.length > 1);
  return shared && say('"{0}" behind the gateway is also reached by another way', shared.name ?? shared.id);
};

/** Refuses an event-based gateway with anything behind it but events that it alone waits for. */
export const eventGateway: GraphRule = (graph) =>
  Object.values(graph.nodes).flatMap((node) => {
    const reason = node.type === 'eventBasedGateway' ? faultOf(graph, node) : undefined;
    const hint = say(
      'Lead each of its flows to a catch event or a plain receive task (no boundary events, instances or publicity) that no other flow reaches.',
    );
    return reason === undefined ? [] : [{ ...placeInGraph(node), reason, hint }];
  });

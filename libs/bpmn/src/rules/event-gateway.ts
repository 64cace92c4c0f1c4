import { type EventBasedGateway, type FlowNode, type ProcessGraph } from '../process-graph';
import { placeInGraph } from './place';
import { type GraphRule } from './rule';

const isAwaited = (node: FlowNode | undefined): boolean =>
  node?.type === 'intermediateCatchEvent' ||
  (node?.type === 'receiveTask' && node.boundaryEvents.length === 0 && !node.multiInstance && node.publicity === undefined);

const faultOf = (graph: ProcessGraph, gateway: EventBasedGateway): string | undefined => {
  const targets = gateway.outgoing.flatMap((id) => graph.nodes[graph.flows[id]?.target ?? ''] ?? []);
  if (targets.length < 2) return 'the gateway waits for fewer than two events';
  const other = targets.find((target) => !isAwaited(target));
  if (other) return `"${other.name ?? other.id}" behind the gateway is nothing that it can wait for`;
  const shared = targets.find(({ incoming }) => incoming.length > 1);
  return shared && `"${shared.name ?? shared.id}" behind the gateway is also reached by another way`;
};

/** Refuses an event-based gateway with anything behind it but events that it alone waits for. */
export const eventGateway: GraphRule = (graph) =>
  Object.values(graph.nodes).flatMap((node) => {
    const reason = node.type === 'eventBasedGateway' ? faultOf(graph, node) : undefined;
    const hint =
      'Lead each of its flows to a catch event or a plain receive task (no boundary events, instances or publicity) that no other flow reaches.';
    return reason === undefined ? [] : [{ ...placeInGraph(node), reason, hint }];
  });

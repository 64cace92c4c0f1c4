import { type FlowNode, type ProcessGraph } from '../process-graph';
import { listLapseCatchers } from '../queries/list-lapse-catchers';
import { listWithoutDecision } from '../queries/list-without-decision';
import { say } from '../text/say';
import { placeInGraph } from './place';
import { type GraphRule } from './rule';

/** A called process may pay by rules of its own. */
const pays = (node: FlowNode): boolean => node.type === 'callActivity' || ('final' in node && node.final === 'money-paid');

const payersAfterSilence = (graph: ProcessGraph): readonly { readonly clock: string; readonly node: FlowNode }[] =>
  Object.values(graph.clocks)
    .filter(({ lapseEffect }) => lapseEffect === 'accepted')
    .flatMap((clock) =>
      listWithoutDecision(graph, listLapseCatchers(graph, clock))
        .filter(pays)
        .map((node) => ({ clock: clock.id, node })),
    );

/** Refuses a payment that could follow from silence: between a lapse that accepts and any payment an officer must decide. */
export const moneyByLapse: GraphRule = (graph) =>
  payersAfterSilence(graph).map(({ clock, node }) => ({
    ...placeInGraph(node),
    reason: say("money would be paid after the lapse of clock {0} without anybody's decision", clock),
    hint: say('Draw a user task of an officer on every path between them; a timer on it must not lead around it.'),
  }));

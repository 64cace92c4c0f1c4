import { type ElementId, type EventBasedGateway } from '#bpmn';
import { armAll, disarmAll } from '../event-arming';
import { type Armed } from '../case-state';
import { type Draft, finish, type LiveToken, trace } from '../draft';
import { getFlow, getNode } from '../graph-lookup';
import { markEntered, markGone } from '../node-marks';
import { type ElementBehaviour } from './element-behaviour';

/** Listens to all the events behind it; the first one that happens takes the token, and the others are no longer listened to. */
export const eventBasedGateway: ElementBehaviour<EventBasedGateway> = {
  enter: (draft, token, node) => {
    if (node.outgoing.length === 0) return finish(draft, token);
    armAll(
      draft,
      token,
      node.outgoing.map((flow) => getFlow(draft.graph, flow).target),
    );
    token.wait = { kind: 'events' };
  },
};

/** One of the events that the token waits for at its gateway has happened and is closed already: moves the token there, not yet resumed. */
export function chooseEvent(draft: Draft, token: LiveToken, armed: Pick<Armed, 'element'> & Partial<Armed>): void {
  const gateway = getNode(draft.graph, token.at);
  disarmAll(draft, token, armed.no);
  token.wait = undefined;
  markGone(draft, token, 'left');
  const flow = gateway.outgoing.find((id) => leadsTo(draft, id, armed.element));
  if (flow !== undefined) trace(draft, { kind: 'taken', flow });
  token.at = armed.element;
  markEntered(draft, token, getNode(draft.graph, token.at));
}

function leadsTo(draft: Draft, flow: ElementId, target: ElementId): boolean {
  return getFlow(draft.graph, flow).target === target;
}

import { type BoundaryEvent } from '#bpmn';
import { rearm } from '../event-arming';
import { type Armed } from '../case-state';
import { addToken, type Draft, finish, getScope, type LiveToken } from '../draft';
import { getBoundaryEvent } from '../graph-lookup';
import { type JsonValue } from '../json';
import { writeResult } from '../variables';
import { cancelActivity } from '../waiting';
import { type ElementBehaviour } from './element-behaviour';

/** Only passes on; what it does to its activity has happened when it was triggered. */
export const boundaryEvent: ElementBehaviour<BoundaryEvent> = {
  enter: (draft, token) => {
    finish(draft, token);
  },
};

/**
 * An armed event of the token's activity has fired and is closed already. An interrupting one takes the activity back and moves its token
 * here; any other lets the activity go on, listens again where it may, and goes on itself with a new token.
 */
export function triggerBoundary(draft: Draft, token: LiveToken, fired: { readonly armed: Armed; readonly payload: JsonValue }): void {
  const event = getBoundaryEvent(draft.graph, fired.armed.element);
  const traveller = event.interrupting
    ? interrupt(draft, token, { event, armed: fired.armed })
    : accompany(draft, token, { event, armed: fired.armed });
  if (event.result !== undefined && event.trigger.kind === 'message') {
    writeResult(draft, token.scope, { name: event.result, value: fired.payload });
  }
  draft.agenda.push({ kind: 'enter', token: traveller.id });
}

interface Firing {
  readonly event: BoundaryEvent;
  readonly armed: Armed;
}

function interrupt(draft: Draft, token: LiveToken, { event, armed }: Firing): LiveToken {
  cancelActivity(draft, token, armed);
  token.at = event.id;
  return token;
}

function accompany(draft: Draft, token: LiveToken, { event, armed }: Firing): LiveToken {
  rearm(draft, token, armed);
  return addToken(draft, getScope(draft, token.scope), event.id);
}

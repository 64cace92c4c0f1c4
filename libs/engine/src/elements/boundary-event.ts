import { type BoundaryEvent } from '#bpmn';
import { rearm } from '../event-arming';
import { type Armed } from '../case-state';
import { addToken, type Draft, finish, getScope, type LiveToken } from '../draft';
import { type JsonValue } from '../json';
import { giveUpStraightBack } from '../returning/straight-back';
import { follow } from '../returning/trail';
import { writeResult } from '../variables';
import { cancelActivity } from '../waiting';
import { type ElementBehaviour } from './element-behaviour';

/** Only passes on; what it does to its activity has happened when it was triggered. */
export const boundaryEvent: ElementBehaviour<BoundaryEvent> = {
  enter: (draft, token) => {
    finish(draft, token);
  },
};

/** What has reached an activity: its boundary event, what was armed for it, and what came with it. */
export interface Reached {
  readonly event: BoundaryEvent;
  readonly armed?: Armed;
  readonly payload?: JsonValue;
}

/**
 * An event has reached the token's activity; what was armed for it is closed already. An interrupting one takes the activity back and moves
 * its token here; any other lets the activity go on, listens again where it may, and goes on itself with a new token.
 */
export function triggerBoundary(draft: Draft, token: LiveToken, { event, armed, payload = null }: Reached): void {
  const traveller = event.interrupting ? interrupt(draft, token, { event, armed }) : accompany(draft, token, { event, armed });
  if (event.result !== undefined && event.trigger.kind === 'message') {
    writeResult(draft, token.scope, { name: event.result, value: payload });
  }
  draft.agenda.push({ kind: 'enter', token: traveller.id });
}

function interrupt(draft: Draft, token: LiveToken, { event, armed }: Reached): LiveToken {
  cancelActivity(draft, token, armed);
  giveUpStraightBack(draft, token);
  token.at = event.id;
  return token;
}

function accompany(draft: Draft, token: LiveToken, { event, armed }: Reached): LiveToken {
  if (armed !== undefined) rearm(draft, token, armed);
  return follow(addToken(draft, getScope(draft, token.scope), event.id), token);
}

import { type BoundaryEvent } from '#bpmn';
import { rearm } from '../event-arming';
import { type Armed } from '../case-state';
import { addToken, type Draft, finish, getScope, type LiveToken } from '../draft';
import { type JsonValue } from '../json';
import { enterWhenUndone } from '../returning/enter-when-undone';
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
  if (event.interrupting) interrupt(draft, token, { event, armed });
  else accompany(draft, token, { event, armed });
  if (event.result !== undefined && event.trigger.kind === 'message') {
    writeResult(draft, token.scope, { name: event.result, value: payload });
  }
}

function interrupt(draft: Draft, token: LiveToken, { event, armed }: Reached): void {
  cancelActivity(draft, token, armed);
  const undone = giveUpStraightBack(draft, token);
  token.at = event.id;
  enterWhenUndone(draft, token, undone);
}

function accompany(draft: Draft, token: LiveToken, { event, armed }: Reached): void {
  if (armed !== undefined) rearm(draft, token, armed);
  const traveller = follow(addToken(draft, getScope(draft, token.scope), event.id), token);
  draft.agenda.push({ kind: 'enter', token: traveller.id });
}

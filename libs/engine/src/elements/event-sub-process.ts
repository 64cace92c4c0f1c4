import { type EventSubProcess } from '#bpmn';
import { type Armed } from '../case-state';
import { addToken, type Draft, type LiveScope } from '../draft';
import { EngineError } from '../errors';
import { rearm } from '../event-arming';
import { type EventStart, isInterrupting } from '../event-sub-processes';
import { markEntered } from '../node-marks';
import { begin, disarmScope, openScope } from '../scopes';
import { cancelContent } from '../waiting';
import { type ElementBehaviour } from './element-behaviour';

/** No flow leads into an event sub-process: only `startEventSubProcess` begins one. */
export const eventSubProcess: ElementBehaviour<EventSubProcess> = {
  enter: (_draft, _token, node) => {
    throw new EngineError('unfit-element', `${node.id} is started by an event, not entered`);
  },
};

/**
 * Starts an event sub-process in the scope that it lies in: an interrupting one in place of everything that goes on there, any other beside it.
 * The scope ends with the last of them.
 */
export function startEventSubProcess(
  draft: Draft,
  scope: LiveScope,
  { event, fired }: { readonly event: EventStart; readonly fired?: Armed },
): void {
  if (isInterrupting(event)) {
    disarmScope(draft, scope, fired?.no);
    cancelContent(draft, scope.id);
  } else if (fired !== undefined) rearm(draft, scope, fired);
  beginEventSubProcess(draft, scope, event);
}

/** Begins an event sub-process in a scope by one of its start events, whatever else goes on there. */
export function beginEventSubProcess(draft: Draft, scope: LiveScope, { handler, start }: EventStart): void {
  const token = addToken(draft, scope, handler.id);
  markEntered(draft, token, handler);
  begin(draft, openScope(draft, token), [start.id]);
}

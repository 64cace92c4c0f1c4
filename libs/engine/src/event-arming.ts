import { type ElementId, type ReceiveTask, type Trigger } from '#bpmn';
import { type Armed } from './case-state';
import { type Draft, emit, type LiveToken, takeNumber } from './draft';
import { EngineError } from './errors';
import { getNode } from './graph-lookup';
import { openSubscription } from './subscription';
import { planTimer } from './timer-due';

/** Arms the boundary events of the activity that the token has entered, or the events behind its event-based gateway. */
export function armAll(draft: Draft, token: LiveToken, events: readonly ElementId[]): void {
  if (events.length > 0) token.armed = events.map((id) => arm(draft, token, getAwaited(draft, id)));
}

/** Closes what is still armed around the token's activity, except the event that has just fired. */
export function disarmAll(draft: Draft, token: LiveToken, fired?: Armed): void {
  for (const armed of token.armed ?? []) if (armed !== fired) closeArmed(draft, armed, 'cancelled');
  token.armed = undefined;
}

/** A non-interrupting event that has fired goes on listening: a message always, a timer while its cycle lasts. */
export function rearm(draft: Draft, token: LiveToken, fired: Armed): void {
  const next = fired.kind === 'message' ? arm(draft, token, getAwaited(draft, fired.element)) : nextOfCycle(draft, fired);
  const others = (token.armed ?? []).filter((armed) => armed !== fired);
  const armed = next === undefined ? others : [...others, next];
  token.armed = armed.length === 0 ? undefined : armed;
}

/** The closing effect of an armed event. */
export function closeArmed(draft: Draft, armed: Armed, how: 'happened' | 'cancelled'): void {
  if (armed.kind === 'timer') emit(draft, { kind: 'timer-closed', timer: armed.no, how: how === 'happened' ? 'fired' : how });
  else emit(draft, { kind: 'subscription-closed', subscription: armed.no, how: how === 'happened' ? 'received' : how });
}

interface Awaited {
  readonly id: ElementId;
  readonly trigger: Exclude<Trigger, { kind: 'none' }>;
  /** Whether a cycle goes on after it has fired. */
  readonly repeats: boolean;
}

function getAwaited(draft: Draft, id: ElementId): Awaited {
  const node = getNode(draft.graph, id);
  switch (node.type) {
    case 'boundaryEvent':
      return { id, trigger: node.trigger, repeats: !node.interrupting };
    case 'intermediateCatchEvent':
      return { id, trigger: node.trigger, repeats: false };
    case 'receiveTask':
      return { id, trigger: messageOf(node), repeats: false };
    default:
      throw new EngineError('unfit-element', `${id} is a ${node.type}, which cannot be armed`);
  }
}

function arm(draft: Draft, token: LiveToken, event: Awaited): Armed {
  const site = { element: event.id, scope: token.scope };
  if (event.trigger.kind === 'message') {
    return { element: event.id, kind: 'message', no: openSubscription(draft, site, event.trigger) };
  }
  const { due, cycle } = planTimer(draft, site, event.trigger.timer);
  const no = takeNumber(draft);
  emit(draft, { kind: 'timer-armed', timer: no, element: event.id, due });
  return { element: event.id, kind: 'timer', no, ...(event.repeats && cycle !== undefined ? { cycle } : {}) };
}

function nextOfCycle(draft: Draft, { element, cycle }: Armed): Armed | undefined {
  if (cycle === undefined || cycle.left === 0) return undefined;
  const no = takeNumber(draft);
  emit(draft, { kind: 'timer-armed', timer: no, element, due: { kind: 'duration', duration: cycle.every } });
  return { element, kind: 'timer', no, cycle: cycle.left === undefined ? cycle : { every: cycle.every, left: cycle.left - 1 } };
}

function messageOf({ message, correlation }: ReceiveTask): Awaited['trigger'] {
  return { kind: 'message', message, ...(correlation === undefined ? {} : { correlation }) };
}

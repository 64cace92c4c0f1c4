import { type ElementId, type ReceiveTask, type Trigger } from '#bpmn';
import { type Armed } from './case-state';
import { type Draft, emit, type LiveScope, type LiveToken, takeNumber } from './draft';
import { EngineError } from './errors';
import { getNode } from './graph-lookup';
import { openSubscription } from './subscription';
import { planTimer } from './timer-due';

/** Arms the boundary events of the activity that the token has entered, or the events behind its event-based gateway. */
export function armAll(draft: Draft, token: LiveToken, events: readonly ElementId[]): void {
  const armed = events.flatMap((id) => arm(draft, token.scope, id) ?? []);
  if (armed.length > 0) token.armed = armed;
}

/** Closes what is still armed around the token's activity, except the event that has just fired. */
export function disarmAll(draft: Draft, token: LiveToken, fired?: number): void {
  for (const armed of token.armed ?? []) if (armed.no !== fired) closeArmed(draft, armed, 'cancelled');
  token.armed = undefined;
}

/** A non-interrupting event that has fired goes on listening: a message always, a timer while its cycle lasts. */
export function rearm(draft: Draft, listener: LiveToken | LiveScope, fired: Armed): void {
  const scope = 'scope' in listener ? listener.scope : listener.id;
  const next = fired.kind === 'message' ? arm(draft, scope, fired.element) : nextOfCycle(draft, fired);
  const others = (listener.armed ?? []).filter((armed) => armed !== fired);
  const armed = next === undefined ? others : [...others, next];
  listener.armed = armed.length === 0 ? undefined : armed;
}

/** The closing effect of an armed event. */
export function closeArmed(draft: Draft, armed: Armed, how: 'happened' | 'cancelled'): void {
  if (armed.kind === 'timer') emit(draft, { kind: 'timer-closed', timer: armed.no, how: how === 'happened' ? 'fired' : how });
  else emit(draft, { kind: 'subscription-closed', subscription: armed.no, how: how === 'happened' ? 'received' : how });
}

interface Awaited {
  readonly trigger: Trigger;
  /** Whether a cycle goes on after it has fired. */
  readonly repeats: boolean;
}

function getAwaited(draft: Draft, id: ElementId): Awaited {
  const node = getNode(draft.graph, id);
  if (node.type === 'boundaryEvent') return { trigger: node.trigger, repeats: !node.interrupting };
  if (node.type === 'startEvent') return { trigger: node.trigger, repeats: node.interrupting === false };
  if (node.type === 'intermediateCatchEvent') return { trigger: node.trigger, repeats: false };
  if (node.type === 'receiveTask') return { trigger: messageOf(node), repeats: false };
  throw new EngineError('unfit-element', `${id} is a ${node.type}, which cannot be armed`);
}

/** Listens to an event where it comes from outside by a number: a message or timer; undefined for all else, which the case itself brings about. */
export function arm(draft: Draft, scope: number, element: ElementId): Armed | undefined {
  const { trigger, repeats } = getAwaited(draft, element);
  const site = { element, scope };
  if (trigger.kind === 'message') return { element, kind: 'message', no: openSubscription(draft, site, trigger) };
  if (trigger.kind !== 'timer') return undefined;
  const { due, cycle } = planTimer(draft, site, trigger.timer);
  const no = takeNumber(draft);
  emit(draft, { kind: 'timer-armed', timer: no, element, due });
  return { element, kind: 'timer', no, ...(repeats && cycle !== undefined ? { cycle } : {}) };
}

function nextOfCycle(draft: Draft, { element, cycle }: Armed): Armed | undefined {
  if (cycle === undefined || cycle.left === 0) return undefined;
  const no = takeNumber(draft);
  emit(draft, { kind: 'timer-armed', timer: no, element, due: { kind: 'duration', duration: cycle.every } });
  return { element, kind: 'timer', no, cycle: cycle.left === undefined ? cycle : { every: cycle.every, left: cycle.left - 1 } };
}

function messageOf({ message, correlation }: ReceiveTask): Trigger {
  return { kind: 'message', message, ...(correlation === undefined ? {} : { correlation }) };
}

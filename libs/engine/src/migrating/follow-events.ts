import { type ElementId, type FlowNode, type Trigger } from '#bpmn';
import { type Armed } from '../case-state';
import { type Draft, emit, type LiveScope, type LiveToken } from '../draft';
import { arm, closeArmed } from '../event-arming';
import { getNode } from '../graph-lookup';
import { type MigrationPlan } from './plan-migration';
import { sameMeaning } from './same-meaning';

/** The events that are listened to around one place, by the old version and by the new one. */
interface Listening {
  readonly before: readonly ElementId[];
  readonly after: readonly ElementId[];
}

/**
 * What was armed at a place and is there in the new version stays armed, a timer with the instant that it has; what is gone is closed, and what
 * only the new version has is armed from now on. What was armed and has happened before is not armed again.
 */
export function followEvents(
  draft: Draft,
  plan: MigrationPlan,
  { listener, events }: { readonly listener: LiveToken | LiveScope; readonly events: Listening },
): void {
  const scope = 'scope' in listener ? listener.scope : listener.id;
  const goesOnAs = (id: ElementId): ElementId | undefined => {
    const target = plan.nodes.get(id);
    if (target === undefined || !events.after.includes(target)) return undefined;
    return isSameEvent(getNode(plan.from, id), getNode(plan.to, target)) ? target : undefined;
  };
  const kept = (listener.armed ?? []).flatMap((armed) => keep(draft, armed, goesOnAs(armed.element)));
  const known = new Set(events.before.map(goesOnAs));
  const added = events.after.filter((id) => !known.has(id)).flatMap((id) => arm(draft, scope, id) ?? []);
  const all = [...kept, ...added];
  listener.armed = all.length === 0 ? undefined : all;
}

/** The days that a seat of a panel has to answer are armed on the seat itself. */
export function followSeat(draft: Draft, seat: LiveToken): void {
  seat.armed = seat.armed?.flatMap((armed) => keep(draft, armed, seat.at));
}

function keep(draft: Draft, armed: Armed, element: ElementId | undefined): readonly Armed[] {
  if (element === undefined) closeArmed(draft, armed, 'cancelled');
  else if (element !== armed.element) emit(draft, { kind: 'moved', what: WHAT[armed.kind], no: armed.no, element });
  return element === undefined ? [] : [{ ...armed, element }];
}

const WHAT = { timer: 'timer', message: 'subscription' } as const satisfies Record<Armed['kind'], string>;

/** A running timer keeps its instant whatever the new version says of it; a message must be the same one. */
export function isSameEvent(before: FlowNode, after: FlowNode): boolean {
  const [one, other] = [awaitedBy(before), awaitedBy(after)];
  if (one?.kind !== other?.kind) return false;
  return one?.kind === 'message' && other?.kind === 'message' ? sameMeaning(meant(one), meant(other)) : true;
}

const meant = ({ message, correlation }: Extract<Trigger, { kind: 'message' }>) => ({ message, correlation });

function awaitedBy(node: FlowNode): Trigger | undefined {
  if (node.type !== 'receiveTask') return 'trigger' in node ? node.trigger : undefined;
  const { message, correlation } = node;
  return { kind: 'message', message, ...(correlation === undefined ? {} : { correlation }) };
}

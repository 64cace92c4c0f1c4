import { type ElementId, type ProcessGraph } from '#bpmn';
import { type CaseState, type Token } from '../case-state';
import { closeDraft, type Draft, emit, getScope, getToken, openDraft } from '../draft';
import { type Effect } from '../effect';
import { StepRefused } from '../errors';
import { eventStartsIn, isTakenOver } from '../event-sub-processes';
import { getFlow, getNode, isActivity } from '../graph-lookup';
import { type StepContext } from '../step-context';
import { followClocks } from './follow-clocks';
import { followEvents, followSeat } from './follow-events';
import { followWait } from './follow-wait';
import { findObstacle, findStarvedJoin, type MigrationProblem } from './migration-obstacle';
import { type MigrationPlan } from './plan-migration';
import { renameState } from './rename-state';

/** The state by the new version with what is to be done about it, or why the case cannot go over. */
export type Migrated =
  | { readonly ok: true; readonly state: CaseState; readonly effects: readonly Effect[] }
  | { readonly ok: false; readonly problem: MigrationProblem };

/**
 * Takes a case over to another version. Nothing moves: every token, number and open wait stays and goes on at the element that its own became;
 * running timers keep their instants, tasks their numbers. `context` is that of the new version.
 */
export function migrate(plan: MigrationPlan, state: CaseState, context: StepContext): Migrated {
  const obstacle = findObstacle(plan, state);
  if (obstacle !== undefined) return { ok: false, problem: obstacle };
  const draft = openDraft(plan.to, context, renameState(plan, state));
  try {
    for (const token of state.tokens) followToken(draft, plan, token);
    for (const { id } of state.scopes) followScope(draft, plan, { id, state });
    followClocks(draft, plan, state);
  } catch (error) {
    if (error instanceof StepRefused) return { ok: false, problem: problemOf(error) };
    throw error;
  }
  const next = closeDraft(draft);
  const starved = findStarvedJoin(plan, state, next);
  return starved === undefined ? { ok: true, state: next, effects: draft.effects } : { ok: false, problem: starved };
}

function followToken(draft: Draft, plan: MigrationPlan, was: Token): void {
  const token = getToken(draft, was.id);
  followWait(draft, plan, { token, was });
  const stage = getNode(plan.to, token.at).stage;
  if (stage !== undefined && stage !== getNode(plan.from, was.at).stage) emit(draft, { kind: 'stage', stage, element: token.at });
  if (getScope(draft, token.scope).kind === 'instance') return followSeat(draft, token);
  if (token.wait?.kind === 'compensation') return;
  followEvents(draft, plan, {
    listener: token,
    events: { before: listenedAt(plan.from, was.at), after: listenedAt(plan.to, token.at) },
  });
}

/** The boundary events of an activity, or the events behind an event-based gateway. */
function listenedAt(graph: ProcessGraph, at: ElementId): readonly ElementId[] {
  const node = getNode(graph, at);
  if (isActivity(node)) return node.boundaryEvents;
  return node.type === 'eventBasedGateway' ? node.outgoing.map((flow) => getFlow(graph, flow).target) : [];
}

function followScope(draft: Draft, plan: MigrationPlan, { id, state }: { readonly id: number; readonly state: CaseState }): void {
  const scope = getScope(draft, id);
  if ((scope.kind !== 'process' && scope.kind !== 'sub-process') || isTakenOver(draft, scope)) return;
  const owner = state.tokens.find((token) => token.id === scope.owner);
  const startsIn = (graph: ProcessGraph, at?: ElementId) => eventStartsIn(graph, at).map(({ start }) => start.id);
  const before = startsIn(plan.from, owner?.at);
  const after = startsIn(plan.to, owner === undefined ? undefined : getToken(draft, owner.id).at);
  followEvents(draft, plan, { listener: scope, events: { before, after } });
}

/** A code that evaluation gives; the others belong to steps, and nothing is stepped here. */
function problemOf({ problem: { code, element, reason } }: StepRefused): MigrationProblem {
  return { code: code === 'wrong-type' ? code : 'evaluation-failed', ...(element === undefined ? {} : { element }), reason };
}

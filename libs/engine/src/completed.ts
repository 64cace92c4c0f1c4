import { type ElementId, type FlowNode } from '#bpmn';
import { type Completed } from './case-state';
import { type Draft, getScope, getToken, type LiveScope, type LiveToken } from './draft';
import { findCompensationStart } from './event-sub-processes';
import { getNode, isActivity } from './graph-lookup';
import { afterOf } from './returning/trail';

/** Keeps what the token has completed in its node for as long as compensation may want to undo it; what cannot be undone is not kept. */
export function remember(draft: Draft, token: LiveToken, node: FlowNode): void {
  const inside = token.completed ?? [];
  token.completed = undefined;
  const scope = getScope(draft, token.scope);
  if (scope.kind === 'instance') keepInstance(draft, scope, recordsOf(draft, token, { node, inside }));
  else keep(scope, hasInstances(node) ? inside : recordsOf(draft, token, { node, inside }));
}

/** Takes out what was completed around the token, in its order; what goes on in an event sub-process lies in the scope around that one too. */
export function takeAround(draft: Draft, token: LiveToken): readonly Completed[] {
  const scope = getScope(draft, token.scope);
  const own = take(scope, () => true);
  const owner = scope.owner === undefined ? undefined : getToken(draft, scope.owner);
  const isAside = owner !== undefined && getNode(draft.graph, owner.at).type === 'eventSubProcess';
  return isAside ? [...takeAround(draft, owner), ...own] : own;
}

/** Takes out every completion of an activity from the nearest scope around the token that has any. */
export function takeActivity(draft: Draft, token: LiveToken, activity: ElementId): readonly Completed[] {
  for (let id: number | undefined = token.scope; id !== undefined; id = getScope(draft, id).parent) {
    const taken = take(getScope(draft, id), ({ element }) => element === activity);
    if (taken.length > 0) return taken;
  }
  return [];
}

function hasInstances(node: FlowNode): boolean {
  return node.type === 'eventSubProcess' || (isActivity(node) && node.multiInstance !== undefined);
}

interface Inside {
  readonly node: FlowNode;
  readonly inside: readonly Completed[];
}

function recordsOf(draft: Draft, token: LiveToken, { node, inside: completed }: Inside): readonly Completed[] {
  if (!isActivity(node) || node.isForCompensation === true) return [];
  const undoable = node.compensationHandler !== undefined || findCompensationStart(draft.graph, node.id) !== undefined;
  if (!undoable && completed.length === 0) return [];
  const passing = afterOf(draft, token).at(-1);
  return [{ element: node.id, ...(passing === undefined ? {} : { passing }), ...(completed.length === 0 ? {} : { completed }) }];
}

function keep(scope: LiveScope, records: readonly Completed[]): void {
  if (records.length > 0) scope.completed = [...(scope.completed ?? []), ...records];
}

// Only when all instances are done can the activity be undone: until then its token keeps them.
function keepInstance(draft: Draft, { owner, variables }: LiveScope, records: readonly Completed[]): void {
  if (records.length === 0 || owner === undefined) return;
  const token = getToken(draft, owner);
  if (token.wait?.kind !== 'instances') return;
  token.wait = { ...token.wait, done: [...(token.wait.done ?? []), ...records.map((record) => ({ ...record, variables }))] };
}

/** Takes out of a scope what was completed there and is wanted, in its order. */
export function take(scope: LiveScope, isWanted: (record: Completed) => boolean): readonly Completed[] {
  const all = scope.completed ?? [];
  const taken = all.filter(isWanted);
  if (taken.length === 0) return taken;
  scope.completed = taken.length === all.length ? undefined : all.filter((record) => !isWanted(record));
  return taken;
}

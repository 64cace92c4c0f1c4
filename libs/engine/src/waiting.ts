import { type ElementId } from '#bpmn';
import { disarmAll } from './event-arming';
import { type Armed, type Wait } from './case-state';
import { type Draft, emit, getScope, getToken, type LiveScope, type LiveToken, removeToken } from './draft';
import { markGone } from './node-marks';
import { removeScope } from './scopes';

/** Ends a token's wait with the closing effect that belongs to it; what waits inside an activity is not touched. */
export function closeWait(draft: Draft, token: LiveToken, how: 'happened' | 'cancelled'): void {
  if (token.wait !== undefined) emitClosing(draft, token, { wait: token.wait, how });
  token.wait = undefined;
}

function emitClosing(draft: Draft, token: LiveToken, closing: { readonly wait: Wait; readonly how: 'happened' | 'cancelled' }): void {
  const { wait, how } = closing;
  const done = how === 'happened' ? 'completed' : how;
  if (!('no' in wait)) return;
  switch (wait.kind) {
    case 'task':
      return emit(draft, { kind: 'task-closed', task: wait.no, element: token.at, how: done });
    case 'job':
      return emit(draft, { kind: 'job-closed', job: wait.no, how: done });
    case 'call':
      return emit(draft, { kind: 'call-closed', call: wait.no, how: done });
    case 'timer':
      return emit(draft, { kind: 'timer-closed', timer: wait.no, how: how === 'happened' ? 'fired' : how });
    case 'message':
      return closeSubscription(draft, { wait, element: token.at }, how === 'happened' ? 'received' : how);
  }
}

function closeSubscription(
  draft: Draft,
  { wait, element }: { readonly wait: Extract<Wait, { kind: 'message' }>; readonly element: ElementId },
  how: 'received' | 'cancelled',
): void {
  emit(draft, { kind: 'subscription-closed', subscription: wait.no, how });
  if (wait.publicity !== undefined) emit(draft, { kind: 'publicity-closed', publicity: wait.publicity, element, how });
}

/**
 * Takes back everything that the token's activity has opened: what is inside it, its wait and its armed boundary events, the newest first.
 * The token itself stays, standing where it stood.
 */
export function cancelActivity(draft: Draft, token: LiveToken, fired?: Armed): void {
  cancelInside(draft, token);
  closeWait(draft, token, 'cancelled');
  disarmAll(draft, token, fired?.no);
  markGone(draft, token, 'cancelled');
}

/** Removes all tokens and scopes inside the token's sub-process or multi-instance activity. */
export function cancelInside(draft: Draft, owner: LiveToken): void {
  cancelScopes(draft, listInside(draft, owner));
}

/** The scopes inside the token's sub-process, multi-instance activity or compensation, each after the one that it lies in. */
export function listInside(draft: Draft, owner: LiveToken): ReadonlySet<number> {
  return descendants(draft, (scope) => scope.owner === owner.id);
}

/** Cancels all tokens in a scope but the one given, and removes the scopes that they opened; the scope itself stays. */
export function cancelContent(draft: Draft, scope: number, except?: LiveToken): void {
  const inner = descendants(draft, ({ parent }) => parent === scope);
  cancelTokens(draft, (token) => token.id !== except?.id && (token.scope === scope || inner.has(token.scope)));
  for (const id of inner) removeScope(draft, id);
}

// A scope comes after the one that it lies in, so one pass over the case finds all of them, however many.
function descendants(draft: Draft, isFirst: (scope: Readonly<LiveScope>) => boolean): ReadonlySet<number> {
  const found = new Set<number>();
  for (const scope of draft.scopes.list()) {
    if (isFirst(scope) || (scope.parent !== undefined && found.has(scope.parent))) found.add(scope.id);
  }
  return found;
}

/** Cancels these tokens with everything inside the activities that they are in. */
export function cancelAll(draft: Draft, doomed: ReadonlySet<number>): void {
  const opened = descendants(draft, ({ owner }) => owner !== undefined && doomed.has(owner));
  cancelTokens(draft, ({ id, scope }) => doomed.has(id) || opened.has(scope));
  for (const id of opened) removeScope(draft, id);
}

function cancelScopes(draft: Draft, doomed: ReadonlySet<number>): void {
  if (doomed.size === 0) return;
  cancelTokens(draft, (token) => doomed.has(token.scope));
  for (const id of doomed) removeScope(draft, id);
}

// What is inside an activity is younger than its token and therefore goes first.
function cancelTokens(draft: Draft, isDoomed: (token: Readonly<LiveToken>) => boolean): void {
  for (const { id } of draft.tokens.list().filter(isDoomed).reverse()) cancelToken(draft, getToken(draft, id));
}

function cancelToken(draft: Draft, token: LiveToken): void {
  // An instance is within its activity, which is told once.
  const entered = token.onTheWay !== true && getScope(draft, token.scope).kind !== 'instance';
  closeWait(draft, token, 'cancelled');
  disarmAll(draft, token);
  if (entered) markGone(draft, token, 'cancelled');
  removeToken(draft, token);
}

import { type ElementId } from '#bpmn';
import { addToken, type Draft, getScope, type LiveScope, type LiveToken, takeNumber } from './draft';
import { arm, closeArmed } from './event-arming';
import { listEventStarts } from './event-sub-processes';

/** Opens the scope of a sub-process that the token has entered and waits for from now on. */
export function openScope(draft: Draft, owner: LiveToken): LiveScope {
  const id = takeNumber(draft);
  const scope = draft.scopes.add({ id, kind: 'sub-process', parent: owner.scope, owner: owner.id, tokens: 0, variables: {} });
  owner.wait = { kind: 'scope', scope: id };
  armScope(draft, scope);
  return scope;
}

/** Puts a token at each of the nodes where a scope begins. */
export function begin(draft: Draft, scope: LiveScope, starts: Iterable<ElementId>): void {
  for (const at of starts) draft.agenda.push({ kind: 'enter', token: addToken(draft, scope, at).id });
}

/** Listens to the messages and timers that start event sub-processes in a scope. */
export function armScope(draft: Draft, scope: LiveScope): void {
  const armed = listEventStarts(draft, scope).flatMap(({ start }) => arm(draft, scope.id, start.id) ?? []);
  if (armed.length > 0) scope.armed = armed;
}

/** Listens to nothing any more in a scope, but for the event that has just fired. */
export function disarmScope(draft: Draft, scope: LiveScope, fired?: number): void {
  for (const armed of scope.armed ?? []) if (armed.no !== fired) closeArmed(draft, armed, 'cancelled');
  scope.armed = undefined;
}

/** Takes a scope away with everything that it listens to. */
export function removeScope(draft: Draft, id: number): void {
  const scope = getScope(draft, id);
  if (scope.armed !== undefined) disarmScope(draft, scope);
  draft.scopes.remove(id);
}

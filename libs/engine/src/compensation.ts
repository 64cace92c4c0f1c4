import { type ElementId, type ThrownCompensation } from '#bpmn';
import { type Completed } from './case-state';
import { takeActivity, takeAround } from './completed';
import { addToken, type Draft, getScope, type LiveScope, type LiveToken, takeNumber } from './draft';
import { beginEventSubProcess } from './elements/event-sub-process';
import { EngineError } from './errors';
import { findCompensationStart } from './event-sub-processes';
import { getActivity } from './graph-lookup';
import { type JsonObject } from './json';
import { removeScope } from './scopes';

/**
 * Undoes what a compensation event names, or all that was completed around it, the last first; the token waits meanwhile and is resumed.
 * Returns whether there was anything to undo.
 */
export function compensate(draft: Draft, token: LiveToken, { activity }: ThrownCompensation): boolean {
  const undo = activity === undefined ? takeAround(draft, token) : takeActivity(draft, token, activity);
  if (undo.length > 0) undoAll(draft, token, undo);
  return undo.length > 0;
}

/** Undoes what was completed, the last first; the token waits in its node meanwhile and is resumed there. */
export function undoAll(draft: Draft, token: LiveToken, undo: readonly Completed[]): void {
  openCompensation(draft, token, { parent: token.scope, variables: {}, undo });
  draft.agenda.push({ kind: 'undo', token: token.id });
}

/** Undoes the next activity of the compensation that the token waits for, or ends the compensation. */
export function undoNext(draft: Draft, token: LiveToken): void {
  const scope = getCompensation(draft, token);
  const record = scope.undo?.at(-1);
  if (record === undefined) return closeCompensation(draft, token, scope);
  scope.undo = scope.undo?.slice(0, -1);
  undoOne(draft, token, { scope, record });
}

interface Undoing {
  readonly scope: LiveScope;
  readonly record: Completed;
}

// From within by its event sub-process, else by the handler on its border, else by undoing what was completed in it. One that has both of the
// first goes on with the handler.
function undoOne(draft: Draft, token: LiveToken, { scope, record }: Undoing): void {
  const { compensationHandler } = getActivity(draft.graph, record.element);
  const start = record.handlerOnly === true ? undefined : findCompensationStart(draft.graph, record.element);
  if (start === undefined && compensationHandler !== undefined) return enterHandler(draft, token, { scope, record, compensationHandler });
  if (compensationHandler !== undefined) scope.undo = [...(scope.undo ?? []), { ...record, handlerOnly: true }];
  const { variables = {}, completed } = record;
  const inside = openCompensation(draft, token, {
    parent: scope.id,
    variables,
    ...(start === undefined ? { undo: completed } : { completed }),
  });
  if (start === undefined) draft.agenda.push({ kind: 'undo', token: token.id });
  else beginEventSubProcess(draft, inside, start);
}

function enterHandler(
  draft: Draft,
  token: LiveToken,
  { scope, record, compensationHandler }: Undoing & { readonly compensationHandler: ElementId },
): void {
  const { variables } = record;
  const place = variables === undefined ? scope : openCompensation(draft, token, { parent: scope.id, variables });
  draft.agenda.push({ kind: 'enter', token: addToken(draft, place, compensationHandler).id });
}

interface Opening {
  readonly parent: number;
  readonly variables: JsonObject;
  readonly undo?: readonly Completed[];
  readonly completed?: readonly Completed[];
}

function openCompensation(draft: Draft, token: LiveToken, opening: Opening): LiveScope {
  const id = takeNumber(draft);
  token.wait = { kind: 'compensation', scope: id };
  return draft.scopes.add({ id, kind: 'compensation', owner: token.id, tokens: 0, ...opening });
}

// What was undone inside an activity lies in the compensation that the activity is undone by: the outermost one resumes its event.
function closeCompensation(draft: Draft, token: LiveToken, { id, parent = 0 }: LiveScope): void {
  removeScope(draft, id);
  const around = getScope(draft, parent);
  const isNested = around.kind === 'compensation' && around.owner === token.id;
  if (isNested) token.wait = { kind: 'compensation', scope: around.id };
  const last = token.opensLater === true ? 'open' : 'resume';
  draft.agenda.push({ kind: isNested ? 'undo' : last, token: token.id });
}

function getCompensation(draft: Draft, token: LiveToken): LiveScope {
  if (token.wait?.kind !== 'compensation') throw new EngineError('unknown-token', `Token ${token.id} is in no compensation`);
  return getScope(draft, token.wait.scope);
}

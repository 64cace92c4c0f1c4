import { type FlowNode, type SubProcess } from '#bpmn';
import { type Completed } from '../case-state';
import { undoAll } from '../compensation';
import { type Draft, getScope, getToken, type LiveScope, type LiveToken } from '../draft';
import { disarmAll } from '../event-arming';
import { EngineError, StepRefused } from '../errors';
import { getBoundaryEvent, getNode } from '../graph-lookup';
import { type JsonObject } from '../json';
import { cancelInside, listInside } from '../waiting';
import { triggerBoundary } from './boundary-event';

/**
 * Cancels the transaction around a cancel end event: takes back what goes on in it, in all its instances, undoes what was completed, and then
 * leaves by its cancel event. No timer or message breaks that off. The token of the end event is gone then.
 */
export function cancelTransaction(draft: Draft, token: LiveToken): void {
  const holder = getHolder(draft, getScope(draft, token.scope));
  const done = listDone(draft, holder);
  cancelInside(draft, holder);
  disarmAll(draft, holder);
  if (done.length > 0) undoAll(draft, holder, done);
  else leaveTransaction(draft, holder);
}

/** Leaves a transaction whose work is undone by the cancel event on its border; refuses the step where there is none. */
export function leaveTransaction(draft: Draft, token: LiveToken): void {
  const { id, line, name, boundaryEvents } = getTransaction(getNode(draft.graph, token.at));
  const event = boundaryEvents.map((event) => getBoundaryEvent(draft.graph, event)).find(({ trigger }) => trigger.kind === 'cancel');
  if (event !== undefined) return triggerBoundary(draft, token, { event });
  throw new StepRefused({ code: 'no-flow-taken', element: id, line, reason: `nothing catches the cancel of "${name ?? id}"` });
}

function getTransaction(node: FlowNode): SubProcess {
  if (node.type === 'subProcess' && node.isTransaction === true) return node;
  throw new EngineError('unfit-element', `${node.id} is no transaction`);
}

/** The token at the nearest transaction around a scope; of one with instances, the token that waits for all of them. */
function getHolder(draft: Draft, scope: LiveScope): LiveToken {
  if (scope.owner === undefined) throw new EngineError('unfit-element', 'There is no transaction to cancel');
  const owner = getToken(draft, scope.owner);
  const node = getNode(draft.graph, owner.at);
  const around = getScope(draft, owner.scope);
  if (node.type !== 'subProcess' || node.isTransaction !== true) return getHolder(draft, around);
  return around.kind === 'instance' && around.owner !== undefined ? getToken(draft, around.owner) : owner;
}

function listDone(draft: Draft, holder: LiveToken): readonly Completed[] {
  const inside = listInside(draft, holder);
  const ended = [holder, ...draft.tokens.list().filter(({ scope }) => inside.has(scope))];
  return [
    ...ended.flatMap(({ wait }) => (wait?.kind === 'instances' ? (wait.done ?? []) : [])),
    ...[...inside].flatMap((id) => withVariables(draft, getScope(draft, id))),
  ];
}

function withVariables(draft: Draft, scope: LiveScope): readonly Completed[] {
  const variables = instanceVariables(draft, scope);
  return (scope.completed ?? []).map((record) => (variables === undefined ? record : { variables, ...record }));
}

function instanceVariables(draft: Draft, { kind, variables, parent }: LiveScope): JsonObject | undefined {
  if (kind === 'instance') return variables;
  return parent === undefined ? undefined : instanceVariables(draft, getScope(draft, parent));
}

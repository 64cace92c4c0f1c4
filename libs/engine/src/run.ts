import { type FlowNode } from '#bpmn';
import { undoNext } from './compensation';
import { remember } from './completed';
import { armAll, disarmAll } from './event-arming';
import { type Draft, getScope, type LiveToken, type Move, trace } from './draft';
import { behaviourOf } from './elements/elements';
import { StepRefused } from './errors';
import { type ActivityNode, getNode, isActivity } from './graph-lookup';
import { fireCondition } from './conditions';
import { releaseJoin } from './inclusive-join';
import { completeInstance, openInstances } from './multi-instance';
import { armSeat } from './panels/seats';
import { markEntered, markGone } from './node-marks';
import { leave } from './outgoing';
import { endUndoing } from './returning/enter-when-undone';
import { goStraightBack } from './returning/straight-back';
import { rememberEntered, rememberFinal } from './returning/trail';
import { beginRound } from './standard-loop';

/** So many nodes may be entered in one scope in one step; more is a loop that nothing in it ever waits in. */
const MOVE_LIMIT = 10_000;

/** Moves tokens until all of them wait or have ended. A token that was cancelled meanwhile is passed over. */
export function run(draft: Draft): void {
  do {
    // The loop also meets the moves that it appends.
    for (const move of draft.agenda) {
      const token = draft.tokens.find(move.token);
      if (token !== undefined) perform(draft, token, move);
    }
    draft.agenda.length = 0;
  } while (takeDeferred(draft) || releaseJoin(draft) || fireCondition(draft));
}

function takeDeferred({ agenda, deferred }: Draft): boolean {
  const move = deferred.shift();
  if (move !== undefined) agenda.push(move);
  return move !== undefined;
}

function perform(draft: Draft, token: LiveToken, move: Move): void {
  if (move.kind === 'travel') {
    trace(draft, { kind: 'taken', flow: move.flow.id });
    token.at = move.flow.target;
    token.via = move.flow.id;
  }
  const node = getNode(draft.graph, token.at);
  switch (move.kind) {
    case 'travel':
    case 'enter':
      return enter(draft, token, node);
    case 'open':
      endUndoing(draft, token);
      return openNode(draft, token, node);
    case 'begin':
      if (isActivity(node) && node.multiInstance !== undefined) armSeat(draft, token, node.multiInstance);
      return behaviourOf(node).enter(draft, token, node);
    case 'undo':
      return undoNext(draft, token);
    case 'resume':
      token.wait = undefined;
      return behaviourOf(node).resume?.(draft, token, { node, payload: null });
    case 'finish':
      return complete(draft, token, node);
  }
}

function enter(draft: Draft, token: LiveToken, node: FlowNode): void {
  countMove(draft, token, node);
  markEntered(draft, token, node);
  openNode(draft, token, node);
}

function openNode(draft: Draft, token: LiveToken, node: FlowNode): void {
  if (!isActivity(node)) return behaviourOf(node).enter(draft, token, node);
  rememberEntered(draft, token);
  armAll(draft, token, node.boundaryEvents);
  if (node.multiInstance !== undefined) openInstances(draft, token, node);
  else if (node.loop !== undefined) goRound(draft, token, node);
  else behaviourOf(node).enter(draft, token, node);
  token.assignee = undefined;
}

function complete(draft: Draft, token: LiveToken, node: FlowNode): void {
  remember(draft, token, node);
  if (!isActivity(node)) return depart(draft, token, node);
  rememberFinal(draft, token, node);
  if (getScope(draft, token.scope).kind === 'instance') completeInstance(draft, token, node);
  else if (node.loop !== undefined) goRound(draft, token, node);
  else depart(draft, token, node);
}

function goRound(draft: Draft, token: LiveToken, node: ActivityNode): void {
  if (!beginRound(draft, token, node)) return depart(draft, token, node);
  countMove(draft, token, node);
  behaviourOf(node).enter(draft, token, node);
}

function depart(draft: Draft, token: LiveToken, node: FlowNode): void {
  disarmAll(draft, token);
  markGone(draft, token, 'left');
  if (token.back === undefined) leave(draft, token, node);
  else goStraightBack(draft, token, token.back);
}

// Counted by scope: a hundred thousand instances are no loop, since each has a scope of its own.
function countMove(draft: Draft, token: LiveToken, node: FlowNode): void {
  const count = (draft.entered.get(token.scope) ?? 0) + 1;
  draft.entered.set(token.scope, count);
  if (count <= MOVE_LIMIT) return;
  const reason = `"${node.name ?? node.id}" is in a loop without a wait: more than ${MOVE_LIMIT} moves in one step`;
  throw new StepRefused({ code: 'endless-loop', element: node.id, line: node.line, reason });
}

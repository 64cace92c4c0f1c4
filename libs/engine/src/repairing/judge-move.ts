import { type ElementId, type FlowNode } from '#bpmn';
import { type Wait } from '../case-state';
import { type LiveToken } from '../draft';
import { getNode } from '../graph-lookup';
import { type Board } from '../returning/find-return';
import { afterOf, ancestorsOf } from '../returning/trail';
import { type MoveRefusalCode, type StepProblem } from '../step-result';
import { arrivalsAt, joinsIn, reachableFrom, splitsIn } from './ways';

/** A token that is to stand at another element. */
export interface WantedMove {
  readonly token: Readonly<LiveToken>;
  readonly to: ElementId;
}

/** Where a token may wait for something from outside. */
const WAITING: ReadonlySet<FlowNode['type']> = new Set([
  'userTask',
  'serviceTask',
  'receiveTask',
  'callActivity',
  'subProcess',
  'intermediateCatchEvent',
  'eventBasedGateway',
]);

/** Waits that other tokens count on: of these none is taken away. */
const COUNTED: Readonly<Partial<Record<Wait['kind'], MoveRefusalCode>>> = {
  join: 'would-lose-token',
  compensation: 'would-lose-token',
  instances: 'other-instance',
};

/**
 * Why a token may not be moved to an element, or undefined where it may: it stays in its scope, stands where a token may wait, every join still
 * gets what it waits for, once, no split makes a second token of one that is there, and nothing that has left the house is done again.
 */
export function judgeMove(board: Board, { token, to }: WantedMove): StepProblem | undefined {
  const code =
    whyNotFrom(board, token) ?? whyNotTo(board, { token, to }) ?? whyUnsound(board, { token, to }) ?? whyFinal(board, { token, to });
  if (code === undefined) return undefined;
  const node = board.graph.nodes[to];
  return { code, element: to, ...(node === undefined ? {} : { line: node.line }), reason: REASONS[code](node?.name ?? to) };
}

function whyNotFrom(board: Board, token: Readonly<LiveToken>): MoveRefusalCode | undefined {
  const kind = board.scopes.list().find(({ id }) => id === token.scope)?.kind;
  if (kind === 'instance') return 'other-instance';
  if (kind === 'compensation') return 'would-lose-token';
  return token.wait === undefined ? undefined : COUNTED[token.wait.kind];
}

function whyNotTo({ graph }: Board, { token, to }: WantedMove): MoveRefusalCode | undefined {
  const target = graph.nodes[to];
  const waits = target !== undefined && target.id !== token.at && WAITING.has(target.type) && !('isForCompensation' in target);
  if (!waits) return 'cannot-wait-there';
  return target.parent === getNode(graph, token.at).parent ? undefined : 'other-scope';
}

function whyUnsound(board: Board, move: WantedMove): MoveRefusalCode | undefined {
  const parent = getNode(board.graph, move.to).parent;
  const beside = board.tokens.list().filter(({ id, scope }) => id !== move.token.id && scope === move.token.scope);
  const atJoins = joinsIn(board.graph, parent).map((join) => whyUnjoined(board, move, { join, beside }));
  return atJoins.find((code) => code !== undefined) ?? whySplitTwice(board, move, { parent, beside });
}

interface Around {
  readonly beside: readonly Readonly<LiveToken>[];
}

/** A join is safe where the token comes to it as before; or where no other token has to do with it, and this one will not need any. */
function whyUnjoined(
  { graph }: Board,
  { token, to }: WantedMove,
  { join, beside }: Around & { readonly join: FlowNode },
): MoveRefusalCode | undefined {
  const before = arrivalsAt(graph, token.at, join.id);
  const after = arrivalsAt(graph, to, join.id);
  if (isSame(before, after)) return undefined;
  const isConcerned = beside.some(({ at }) => at === join.id || arrivalsAt(graph, at, join.id).size > 0);
  if (!isConcerned && (after.size === 0 || after.size === join.incoming.length)) return undefined;
  return [...after].some((flow) => !before.has(flow)) && isConcerned ? 'would-double-token' : 'would-lose-token';
}

/** Behind a split without a join, a token that goes back before it would be split again beside those that it came with. */
function whySplitTwice(
  { graph }: Board,
  { token, to }: WantedMove,
  around: Around & { readonly parent: ElementId | undefined },
): MoveRefusalCode | undefined {
  const [ahead, before] = [reachableFrom(graph, to), reachableFrom(graph, token.at)];
  const again = splitsIn(graph, around.parent).filter(({ id }) => (ahead.has(id) || id === to) && !before.has(id) && id !== token.at);
  const twice = again.some(({ id }) => around.beside.some(({ at }) => at === id || reachableFrom(graph, id).has(at)));
  return twice ? 'would-double-token' : undefined;
}

function whyFinal(board: Board, { token, to }: WantedMove): MoveRefusalCode | undefined {
  const behind = ancestorsOf(board.trail, afterOf(board, token));
  const gone = board.trail.filter(({ no, final }) => final === true && behind.has(no)).map(({ at }) => at);
  const ahead = reachableFrom(board.graph, to);
  return gone.some((at) => at === to || ahead.has(at)) ? 'left-the-house' : undefined;
}

const isSame = (one: ReadonlySet<ElementId>, other: ReadonlySet<ElementId>): boolean =>
  one.size === other.size && [...one].every((flow) => other.has(flow));

const REASONS: Readonly<Record<MoveRefusalCode, (name: string) => string>> = {
  'cannot-wait-there': (name) => `at "${name}" no token can wait, or this one stands there`,
  'other-scope': (name) => `"${name}" lies in another sub-process`,
  'other-instance': (name) => `what would go to "${name}" is one of several instances, or waits for them`,
  'would-lose-token': (name) => `from "${name}" something would be waited for that can never come`,
  'would-double-token': (name) => `from "${name}" something would be done twice`,
  'left-the-house': (name) => `from "${name}" an effect that has left the house would be brought about again`,
};

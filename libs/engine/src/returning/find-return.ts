import { type ElementId, type ProcessGraph } from '#bpmn';
import { type Passing } from '../case-state';
import { type LiveScope, type LiveToken } from '../draft';
import { isActivity } from '../graph-lookup';
import { type ReturnRefusalCode, type StepProblem } from '../step-result';
import { type SecondPass } from '../event';
import { isDoneBySomebody } from './done-by-somebody';
import { afterOf, ancestorsOf, followersOf, type Lineage } from './trail';
import { stoodAfter } from './undo';

/** A case as going back looks at it. */
export interface Board extends Lineage {
  readonly graph: ProcessGraph;
  readonly trail: readonly Passing[];
  readonly tokens: Lineage['tokens'] & { list(): readonly Readonly<LiveToken>[] };
  readonly scopes: Lineage['scopes'] & { list(): readonly Readonly<LiveScope>[] };
}

/** What going back to a passing comes to: the passings that follow it, and the tokens that go. */
export interface Return {
  readonly target: Passing;
  readonly following: ReadonlySet<number>;
  readonly leaving: readonly Readonly<LiveToken>[];
}

/** A return, or why there is none. */
export type FoundReturn =
  ({ readonly ok: true } & Return) | { readonly ok: false; readonly code: ReturnRefusalCode; readonly problem: StepProblem };

/** Going back from a token to an activity that its own path has passed and left. */
export function findSentBack(
  board: Board,
  wanted: { readonly from: Readonly<LiveToken>; readonly to: ElementId; readonly secondPass: SecondPass },
): FoundReturn {
  const behind = ancestorsOf(board.trail, afterOf(board, wanted.from));
  const target = board.trail.findLast(({ at, no, joined }) => at === wanted.to && joined === undefined && behind.has(no));
  if (target === undefined) return refuse(board, wanted.to, whyNotPassed(board, wanted.to, behind));
  const found = returnTo(board, target);
  if (!found.ok || wanted.secondPass === 'walk-again') return found;
  const closed = found.leaving.find((token) => token.scope !== (target.scope ?? 0) || isAround(board, token.id));
  const visitor = board.tokens.list().find((token) => !found.leaving.includes(token) && isOnWayBackTo(token, found.following));
  const obstacle = closed ?? visitor;
  return obstacle === undefined ? found : refuse(board, obstacle.at, 'no-way-straight-back');
}

/** Taking back what was done last at an activity, as long as nobody has done anything that follows it. */
export function findTakenBack(board: Board, element: ElementId): FoundReturn {
  const target = board.trail.findLast(({ at, joined }) => at === element && joined === undefined);
  if (target === undefined) return refuse(board, element, 'never-passed');
  if (board.scopes.find(target.scope ?? 0) === undefined) return refuse(board, element, 'scope-closed');
  if (isMany(board, element)) return refuse(board, element, 'other-instance');
  const found = returnTo(board, target);
  if (!found.ok) return found;
  const acted =
    board.trail.find((passing) => found.following.has(passing.no) && wasDone(board, passing)) ??
    found.leaving.find((token) => hasBegun(board, token));
  return acted === undefined ? found : refuse(board, acted.at, 'acted-upon');
}

function returnTo(board: Board, target: Passing): FoundReturn {
  if (isOpen(board, target)) return refuse(board, target.at, 'still-open');
  const following = followersOf(board.trail, target.no);
  const gone = [target, ...board.trail.filter(({ no }) => following.has(no))].find(({ final }) => final);
  if (gone !== undefined) return refuse(board, gone.at, 'left-the-house');
  const leaving = board.tokens.list().filter((token) => afterOf(board, token).some((no) => no === target.no || following.has(no)));
  const undoing = leaving.find(({ wait }) => wait?.kind === 'compensation');
  return undoing === undefined ? { ok: true, target, following, leaving } : refuse(board, undoing.at, 'still-open');
}

/** A token stands in it now, or will again when a step that was gone back to is done. */
function isOpen(board: Board, { at, no }: Passing): boolean {
  return board.tokens.list().some((token) => token.at === at && afterOf(board, token).includes(no));
}

function wasDone(board: Board, passing: Passing): boolean {
  const node = board.graph.nodes[passing.at];
  return node !== undefined && isDoneBySomebody(node) && !isOpen(board, passing);
}

/** Somebody has done one instance or round of what is open still. */
function hasBegun(board: Board, { at, wait, rounds = 1 }: Readonly<LiveToken>): boolean {
  const node = board.graph.nodes[at];
  const isBegun = rounds > 1 || (wait?.kind === 'instances' && wait.completed > 0);
  return isBegun && node !== undefined && isDoneBySomebody(node);
}

/** Another way straight back leads to what would be stopped now. */
function isOnWayBackTo({ back = [] }: Readonly<LiveToken>, passings: ReadonlySet<number>): boolean {
  return back.some((stopped) => stoodAfter(stopped, passings));
}

function isAround(board: Board, token: number): boolean {
  return board.scopes.list().some(({ owner }) => owner === token);
}

function isMany(board: Board, element: ElementId): boolean {
  const node = board.graph.nodes[element];
  return node !== undefined && isActivity(node) && node.multiInstance !== undefined;
}

function whyNotPassed(board: Board, element: ElementId, behind: ReadonlySet<number>): ReturnRefusalCode {
  const around = board.graph.nodes[element]?.parent;
  const passed = board.trail.findLast(({ at, no }) => at === around && behind.has(no));
  if (passed !== undefined && !isOpen(board, passed)) return 'scope-closed';
  const passings = board.trail.filter(({ at, joined }) => at === element && joined === undefined);
  if (passings.length === 0) return 'never-passed';
  return passings.some(({ scope }) => scope !== undefined && isInInstance(board, scope)) ? 'other-instance' : 'other-branch';
}

function isInInstance(board: Board, id: number): boolean {
  const scope = board.scopes.list().find((candidate) => candidate.id === id);
  return scope !== undefined && (scope.kind === 'instance' || (scope.parent !== undefined && isInInstance(board, scope.parent)));
}

const REASONS: Readonly<Record<ReturnRefusalCode, (name: string) => string>> = {
  'never-passed': (name) => `this path of the case has not passed "${name}"`,
  'other-branch': (name) => `"${name}" was passed in another branch`,
  'other-instance': (name) => `"${name}" belongs to another instance`,
  'scope-closed': (name) => `"${name}" lies in a sub-process that is over`,
  'still-open': (name) => `"${name}" is not done yet`,
  'left-the-house': (name) => `the effect of "${name}" has left the house`,
  'acted-upon': (name) => `somebody has done "${name}" since`,
  'no-way-straight-back': (name) => `there is no way straight back to "${name}"`,
};

function refuse({ graph }: Board, element: ElementId, code: ReturnRefusalCode): FoundReturn {
  const node = graph.nodes[element];
  const line = node === undefined ? {} : { line: node.line };
  return { ok: false, code, problem: { code, element, ...line, reason: REASONS[code](node?.name ?? element) } };
}

import { type ElementId, type ProcessGraph } from '#bpmn';
import { type CaseState } from '../case-state';
import { isActivity } from '../graph-lookup';
import { type ReturnRefusalCode } from '../step-result';
import { boardOf } from './board-of';
import { findByNumber } from './find-by-number';
import { findSentBack, findTakenBack, type FoundReturn } from './find-return';
import { afterOf, ancestorsOf } from './trail';

/** An activity that a path has passed: whether it may go back there and come straight back, or why not. */
export interface PossibleReturn {
  readonly element: ElementId;
  readonly refusal?: ReturnRefusalCode;
  readonly straightBack: boolean;
}

/** The activities that the path of whatever bears this number has passed, the latest first; none where nothing open bears it. */
export function listReturns(graph: ProcessGraph, state: CaseState, from: number): readonly PossibleReturn[] {
  const board = boardOf(graph, state);
  const token = findByNumber(board.tokens.list(), from);
  if (token === undefined) return [];
  const behind = ancestorsOf(board.trail, afterOf(board, token));
  const passed = board.trail.filter(({ no, at }) => behind.has(no) && isPassable(graph, at)).map(({ at }) => at);
  return [...new Set(passed.reverse())].map((element) => {
    const again = findSentBack(board, { from: token, to: element, secondPass: 'walk-again' });
    const straight = findSentBack(board, { from: token, to: element, secondPass: 'straight-back' });
    return { element, straightBack: straight.ok, ...refusalOf(again) };
  });
}

/** The open tasks that taking back what was done at an activity would cancel, or why it cannot be taken back. */
export type PossibleTakeBack =
  { readonly ok: true; readonly tasks: readonly number[] } | { readonly ok: false; readonly refusal: ReturnRefusalCode };

/** Whether what was done last at an activity may be taken back, as far as the engine knows: who has claimed a task it does not. */
export function judgeTakeBack(graph: ProcessGraph, state: CaseState, element: ElementId): PossibleTakeBack {
  const found = findTakenBack(boardOf(graph, state), element);
  if (!found.ok) return { ok: false, refusal: found.code };
  return { ok: true, tasks: found.leaving.flatMap(({ wait }) => (wait?.kind === 'task' ? [wait.no] : [])) };
}

function isPassable(graph: ProcessGraph, element: ElementId): boolean {
  const node = graph.nodes[element];
  return node !== undefined && isActivity(node);
}

function refusalOf(found: FoundReturn): Pick<PossibleReturn, 'refusal'> {
  return found.ok ? {} : { refusal: found.code };
}

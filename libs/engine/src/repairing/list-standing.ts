import { type ElementId, type ProcessGraph } from '#bpmn';
import { type CaseState, type Wait } from '../case-state';
import { boardOf } from '../returning/board-of';
import { judgeMove } from './judge-move';

/** A token of a case: where it stands, what it waits for, and the elements that it may be moved to. */
export interface Standing {
  readonly token: number;
  readonly element: ElementId;
  readonly waitsFor: Wait['kind'];
  readonly mayMoveTo: readonly ElementId[];
}

/** Where a case stands, for whoever repairs it. */
export function listStanding(graph: ProcessGraph, state: CaseState): readonly Standing[] {
  const board = boardOf(graph, state);
  const elements = Object.values(graph.nodes).map(({ id }) => id);
  return state.tokens.map((token) => ({
    token: token.id,
    element: token.at,
    waitsFor: token.wait.kind,
    mayMoveTo: elements.filter((to) => judgeMove(board, { token, to }) === undefined),
  }));
}

import { type ProcessGraph } from '#bpmn';
import { type CaseState } from '../case-state';
import { type LiveScope, type LiveToken } from '../draft';
import { IdTable } from '../id-table';
import { type Board } from './find-return';

/** A stored case as going back and repairing look at it. */
export function boardOf(graph: ProcessGraph, { tokens, scopes, trail }: CaseState): Board {
  return {
    graph,
    trail: trail?.passings ?? [],
    tokens: new IdTable<LiveToken, LiveToken>(tokens),
    scopes: new IdTable<LiveScope, LiveScope>(scopes),
  };
}

import { type ElementId, type FinalEffect, type ProcessGraph } from '#bpmn';
import { type CaseState, type Token, type Wait } from './case-state';
import { type JsonObject } from './json';

/** A job that has been asked for and not answered. */
export interface OpenJob {
  readonly no: number;
  readonly element: ElementId;
  readonly topic: string;
  readonly input: JsonObject;
}

/** The open jobs of a case, in the order of their tokens. */
export function openJobs(state: CaseState): readonly OpenJob[] {
  return state.tokens.flatMap(({ at, wait }) =>
    wait.kind === 'job' ? [{ no: wait.no, element: at, topic: wait.topic, input: wait.input }] : [],
  );
}

/** The input of an open job; undefined where no such job is open. */
export function findJobInput(state: CaseState, no: number): JsonObject | undefined {
  return openJobs(state).find((job) => job.no === no)?.input;
}

/** A call that no case has answered. */
export interface OpenCall {
  readonly no: number;
  readonly element: ElementId;
  readonly process: string;
  readonly data: JsonObject;
}

/** The open call of this number; undefined where no such call is open. */
export function findCall(state: CaseState, no: number): OpenCall | undefined {
  const token = state.tokens.find(({ wait }) => wait.kind === 'call' && wait.no === no);
  return token?.wait.kind === 'call' ? { no, element: token.at, process: token.wait.process, data: token.wait.data } : undefined;
}

/** The element of an open task; undefined where no such task is open. */
export function taskElement(state: CaseState, no: number): ElementId | undefined {
  return state.tokens.find(({ wait }) => wait.kind === 'task' && wait.no === no)?.at;
}

/**
 * The variables visible at a number that the engine handed out (scope, token, task, job, subscription or timer), outer ones hidden by inner
 * ones and without facts; those of the process where the number is 0 or nothing open bears it.
 */
export function visibleVariables(state: CaseState, no = 0): JsonObject {
  const token = state.tokens.find((candidate) => candidate.id === no || numberOf(candidate.wait) === no || isArmed(candidate, no));
  const scope = state.scopes.find(({ armed }) => armed?.some((event) => event.no === no));
  return variablesDownTo(state, token?.scope ?? scope?.id ?? no) ?? variablesDownTo(state, 0) ?? {};
}

function variablesDownTo(state: CaseState, id: number): JsonObject | undefined {
  const scope = state.scopes.find((candidate) => candidate.id === id);
  if (scope === undefined) return undefined;
  return scope.parent === undefined ? scope.variables : { ...variablesDownTo(state, scope.parent), ...scope.variables };
}

function numberOf(wait: Wait): number | undefined {
  return 'no' in wait ? wait.no : undefined;
}

function isArmed({ armed }: Token, no: number): boolean {
  return armed?.some((event) => event.no === no) ?? false;
}

/** What of the case has left the house so far (`huiban:final`). */
export function finalEffects({ nodes }: ProcessGraph, { trail }: CaseState): readonly FinalEffect[] {
  return (trail?.passings ?? []).flatMap(({ at, final }) => {
    const node = nodes[at];
    return final === true && node !== undefined && 'final' in node && node.final !== undefined ? [node.final] : [];
  });
}

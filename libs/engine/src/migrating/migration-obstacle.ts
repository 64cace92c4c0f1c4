import { type ElementId } from '#bpmn';
import { type CaseState, type Scope, type Stopped, type Token } from '../case-state';
import { findJoinFlow } from './join-flow';
import { type MigrationPlan } from './plan-migration';
import { findUndoLost } from './rename-completed';
import { listStarvedJoins } from './starved-joins';

/** Why a case cannot go over to another version; nothing has changed then. */
export interface MigrationProblem {
  readonly code:
    | 'case-ended'
    | 'left-out'
    | 'merged-twice'
    | 'join-changed'
    | 'join-starved'
    | 'variable-taken'
    | 'undo-lost'
    | 'evaluation-failed'
    | 'wrong-type';
  /** An element of the version that is left, or of the new one where only that has it. */
  readonly element?: string;
  readonly reason: string;
}

/** What keeps a case from following a plan, as far as it shows without evaluating anything. */
export function findObstacle(plan: MigrationPlan, state: CaseState): MigrationProblem | undefined {
  if (state.ended !== undefined) return { code: 'case-ended', reason: 'the case has ended' };
  return (
    state.tokens.reduce<MigrationProblem | undefined>((found, token) => found ?? tokenObstacle(plan, token), undefined) ??
    mergedTwice(plan, state.tokens) ??
    undoLost(plan, state) ??
    state.scopes.reduce<MigrationProblem | undefined>((found, scope) => found ?? takenVariable(plan, scope), undefined)
  );
}

function tokenObstacle(plan: MigrationPlan, { at, wait, back }: Token): MigrationProblem | undefined {
  return placeObstacle(plan, { at, ...(wait.kind === 'join' ? { via: wait.via } : {}), ...(back === undefined ? {} : { back }) });
}

/** Also for where the case goes straight back to. */
function placeObstacle(plan: MigrationPlan, { at, via, back = [] }: Stopped): MigrationProblem | undefined {
  if (!plan.nodes.has(at)) return { code: 'left-out', element: at, reason: `the case stands at ${at}, which is left out` };
  if (via !== undefined && findJoinFlow(plan, at, via) === undefined)
    return { code: 'join-changed', element: at, reason: `a branch that waits at ${at} came by a flow that the new version has not` };
  return back.reduce<MigrationProblem | undefined>((found, stopped) => found ?? placeObstacle(plan, stopped), undefined);
}

/** Two elements may become one; a case that stands at both would do everything behind it twice. */
function mergedTwice({ nodes }: MigrationPlan, tokens: readonly Token[]): MigrationProblem | undefined {
  const first = new Map<string, ElementId>();
  for (const { at, scope } of tokens) {
    const place = `${String(scope)} ${nodes.get(at) ?? ''}`;
    const known = first.get(place) ?? at;
    if (known !== at) return { code: 'merged-twice', element: at, reason: `the case stands at both ${known} and ${at}, which become one` };
    first.set(place, known);
  }
  return undefined;
}

function undoLost(plan: MigrationPlan, state: CaseState): MigrationProblem | undefined {
  const element = findUndoLost(plan, state);
  if (element === undefined) return undefined;
  return { code: 'undo-lost', element, reason: `${element} was done and could be undone, which the new version has nothing for` };
}

function takenVariable({ variables }: MigrationPlan, scope: Scope): MigrationProblem | undefined {
  const taken = [...variables].filter(([from]) => from in scope.variables);
  const names = taken.map(([, to]) => to);
  const stays = (name: string): boolean => name in scope.variables && !variables.has(name);
  const name = names.find((to, index) => stays(to) || names.indexOf(to) !== index);
  return name === undefined ? undefined : { code: 'variable-taken', reason: `the case has a variable ${name} already` };
}

/** A join that could complete before and never can in the new version. */
export function findStarvedJoin(plan: MigrationPlan, before: CaseState, after: CaseState): MigrationProblem | undefined {
  const known = listStarvedJoins(plan.from, before.tokens).map((id) => plan.nodes.get(id));
  const starved = listStarvedJoins(plan.to, after.tokens).find((id) => !known.includes(id));
  if (starved === undefined) return undefined;
  return { code: 'join-starved', element: starved, reason: `at ${starved} branches would wait for one that this case never began` };
}

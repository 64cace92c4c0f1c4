import { type CaseState, type Completed, type Scope, type Token, type Wait } from '../case-state';
import { findJoinFlow } from './join-flow';
import { type MigrationPlan } from './plan-migration';
import { renameCompleted } from './rename-completed';
import { renameKeys } from './rename-keys';
import { renameTrail } from './rename-trail';

/** The state in the words of the new version: the same tokens, scopes and numbers at the elements that theirs became. Armed events stay as they are. */
export function renameState(plan: MigrationPlan, state: CaseState): CaseState {
  const { paused } = state;
  const { tokens, trail } = renameTrail(plan, state);
  const isForgotten = trail?.passings.length === 0;
  return {
    ...state,
    tokens: tokens.map((token) => renameToken(plan, token)),
    ...(trail === undefined ? {} : { trail }),
    scopes: state.scopes.map((scope) => (isForgotten ? forgetPassings(renameScope(plan, scope)) : renameScope(plan, scope))),
    ...(paused === undefined ? {} : { paused: renameKeys(plan.clocks, paused) }),
  };
}

function renameToken(plan: MigrationPlan, token: Token): Token {
  return { ...token, at: plan.nodes.get(token.at) ?? token.at, wait: renameWait(plan, token), ...renameHeld(plan, token) };
}

function renameWait(plan: MigrationPlan, { at, wait }: Token): Wait {
  if (wait.kind === 'join') return { ...wait, via: findJoinFlow(plan, at, wait.via) ?? wait.via };
  return wait.kind === 'instances' && wait.done !== undefined ? { ...wait, done: renameCompleted(plan, wait.done) } : wait;
}

function renameScope(plan: MigrationPlan, scope: Scope): Scope {
  const { completed, undo } = scope;
  return {
    ...scope,
    variables: renameKeys(plan.variables, scope.variables),
    ...renameHeld(plan, scope),
    ...(completed === undefined ? {} : { completed: renameCompleted(plan, completed) }),
    ...(undo === undefined ? {} : { undo: renameCompleted(plan, undo) }),
  };
}

/** Nobody goes back behind what was completed then: its passing must not be taken for a later one, whose numbers begin anew. */
function forgetPassings(scope: Scope): Scope {
  const { completed } = scope;
  return completed === undefined ? scope : { ...scope, completed: completed.map(forgetPassing) };
}

function forgetPassing(record: Completed): Completed {
  const { passing, ...rest } = record;
  return passing === undefined ? record : rest;
}

/** Conditional events that are gone are held no more. */
function renameHeld({ nodes }: MigrationPlan, { held }: Pick<Token, 'held'>): Pick<Token, 'held'> {
  return held === undefined ? {} : { held: held.flatMap((id) => nodes.get(id) ?? []) };
}

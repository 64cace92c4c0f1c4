import { type CaseState } from '../case-state';
import { type CaseRun } from './case-run';

/** What must hold between any two steps: effects and state agree on what is open, scopes on their tokens, owners on their scopes. */
export function checkState(run: CaseRun): void {
  const { state } = run;
  if (state === undefined) return;
  expect(numbersIn(state)).toEqual(
    run
      .open()
      .map(({ no }) => no)
      .sort((one, other) => one - other),
  );
  for (const scope of state.scopes) {
    expect(state.tokens.filter((token) => token.scope === scope.id)).toHaveLength(scope.tokens);
    if (scope.owner !== undefined) expect(state.tokens.map(({ id }) => id)).toContain(scope.owner);
  }
  for (const { scope } of state.tokens) expect(state.scopes.map(({ id }) => id)).toContain(scope);
  const pausing = state.tokens.filter(
    ({ at, scope }) => at.startsWith('pausing') && state.scopes.find(({ id }) => id === scope)?.kind !== 'instance',
  );
  expect(state.paused?.['limit'] ?? 0).toBe(pausing.length);
}

function numbersIn({ tokens, scopes }: CaseState): number[] {
  const waits = tokens.flatMap(({ wait }) => ('no' in wait ? [wait.no] : []));
  const publicities = tokens.flatMap(({ wait }) => (wait.kind === 'message' && wait.publicity !== undefined ? [wait.publicity] : []));
  const armed = [...tokens, ...scopes].flatMap((holder) => holder.armed ?? []).map(({ no }) => no);
  return [...waits, ...publicities, ...armed].sort((one, other) => one - other);
}

import { type CaseState } from './case-state';

/** The next number of the case, for a task or timer that is not the engine's but must not meet one of its numbers. */
export function takeNumber(state: CaseState): { readonly no: number; readonly state: CaseState } {
  return { no: state.next, state: { ...state, next: state.next + 1 } };
}

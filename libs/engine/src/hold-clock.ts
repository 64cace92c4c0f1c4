import { type CaseState } from './case-state';

/** A state after somebody beside the tokens began or ceased to hold a paused clock; `turned` where that pauses it or lets it run again. */
export interface ClockHold {
  readonly state: CaseState;
  readonly turned: boolean;
}

/** One more holds the clock. */
export function holdClock(state: CaseState, clock: string): ClockHold {
  const holding = state.paused?.[clock] ?? 0;
  return { state: { ...state, paused: { ...state.paused, [clock]: holding + 1 } }, turned: holding === 0 };
}

/** One less holds the clock. */
export function releaseClock(state: CaseState, clock: string): ClockHold {
  const { paused = {}, ...rest } = state;
  const { [clock]: holding = 0, ...others } = paused;
  if (holding > 1) return { state: { ...rest, paused: { ...others, [clock]: holding - 1 } }, turned: false };
  return { state: Object.keys(others).length === 0 ? rest : { ...rest, paused: others }, turned: true };
}

import { say } from '../text/say';
import { type GraphRule } from './rule';

/** Warns of a clock whose end nobody learns of and that has no effect. */
export const clockWithoutLapse: GraphRule = ({ clocks }) =>
  Object.values(clocks)
    .filter((clock) => clock.lapseNotice === undefined && !('lapseEffect' in clock && clock.lapseEffect !== undefined))
    .map(({ id, line }) => ({
      element: id,
      line,
      reason: say('nothing happens when the budget of the clock is used up'),
      hint: say('Write huiban:lapseNotice, or the effect of the lapse.'),
    }));

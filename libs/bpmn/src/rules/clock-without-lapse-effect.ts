import { LAPSE_EFFECTS } from '../clock';
import { say } from '../text/say';
import { type GraphRule } from './rule';

/** Refuses a clock that does not say what happens when its days are used up. */
export const clockWithoutLapseEffect: GraphRule = ({ clocks }) =>
  Object.values(clocks)
    .filter(({ lapseEffect }) => lapseEffect === undefined)
    .map(({ id, line }) => ({
      element: id,
      line,
      reason: say('clock {0} does not say what happens when its days are used up', id),
      hint: say('Write lapseEffect="…": one of {0}.', LAPSE_EFFECTS.join(', ')),
    }));

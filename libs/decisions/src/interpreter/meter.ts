/** Thrown where an evaluation would take too long or grow too large; strictly a failure, by the standard null. */
export class TooMuch {
  constructor(readonly reason: string) {}
}

/** Counts what one evaluation does, so that no text can run for ever. */
export interface Meter {
  readonly spend: (steps: number) => void;
  /** Runs a whole evaluation; the outermost one starts to count anew. */
  readonly measure: <Value>(run: () => Value) => Value;
  /** Whether an evaluation goes on around this one. */
  readonly isBusy: () => boolean;
}

/** Calls, rounds of loops and items walked in one evaluation: well below a second. */
const mostSteps = 400_000;
/** Longest text that an evaluation may make. */
export const longestText = 1_000_000;

/** A meter of its own for one reading of a file. */
export function createMeter(): Meter {
  let left = mostSteps;
  let depth = 0;
  return {
    spend: (steps) => {
      left -= steps;
      if (left < 0) throw new TooMuch(`the evaluation takes more than ${String(mostSteps)} steps`);
    },
    isBusy: () => depth > 0,
    measure: (run) => {
      if (depth === 0) left = mostSteps;
      depth += 1;
      try {
        return run();
      } finally {
        depth -= 1;
      }
    },
  };
}

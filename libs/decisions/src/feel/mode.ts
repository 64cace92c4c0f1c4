import { type FaultCode, FeelProblem } from './feel-problem';

/** What happens where FEEL has no value for what is written. */
export interface Mode {
  readonly strict: boolean;
  /** Null by the standard; strictly a failure with this reason, which names kinds and never values. */
  readonly fault: (reason: () => string, code?: FaultCode) => null;
}

/** FEEL as the standard has it: what goes wrong is null. */
export const byTheStandard: Mode = { strict: false, fault: () => null };

/** FEEL as a process decides: what goes wrong is a failure. */
export const strictly: Mode = {
  strict: true,
  fault: (reason, code) => {
    throw new FeelProblem(reason(), code);
  },
};

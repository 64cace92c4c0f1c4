/** How large a run of the chaos tests is. */
export interface ChaosSize {
  /** Of everything that is random, so that a run can be had again. */
  readonly seed: number;
  readonly cases: number;
  /** Kills of each victim. */
  readonly kills: number;
}

/** From CHAOS_SEED, CHAOS_CASES and CHAOS_KILLS; a seed of the clock, 40 cases and 3 kills of each otherwise. */
export function readChaosSize(env: NodeJS.ProcessEnv): ChaosSize {
  return {
    seed: wholeNumber(env['CHAOS_SEED']) ?? Date.now() % 1_000_000,
    cases: wholeNumber(env['CHAOS_CASES']) ?? 40,
    kills: wholeNumber(env['CHAOS_KILLS']) ?? 3,
  };
}

const wholeNumber = (text: string | undefined): number | undefined => (text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined);

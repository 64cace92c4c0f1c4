import { type DueRule } from '#calendar';

/** How a date came about: the rule, and the instant (ISO) from which it counted. Kept with timers and tasks as JSON. */
export interface KeptRule {
  readonly from: string;
  readonly due: DueRule;
}

/** The rule as it is kept. */
export const keptRule = (due: DueRule, from: Date): KeptRule => ({ from: from.toISOString(), due });

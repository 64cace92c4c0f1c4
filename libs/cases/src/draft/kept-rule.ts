import { type DueRule } from '#calendar';

/** How a date came about: the rule, and the instant (ISO) from which it counted. Kept with timers and tasks as JSON. */
export interface KeptRule {
  readonly from: string;
  readonly due: DueRule;
}

/** A rule as the case tables keep it; undefined for dates from before rules were kept. */
export const findKeptRule = (stored: unknown): KeptRule | undefined => (stored === undefined ? undefined : (stored as KeptRule));

/** The rule as it is kept. */
export const keptRule = (due: DueRule, from: Date): KeptRule => ({ from: from.toISOString(), due });

/** Id of a BPMN element or sequence flow, as drawn in the file. */
export type ElementId = string & { readonly __brand: 'ElementId' };

/** A FEEL expression with the line of the file it stands on. */
export interface Expression {
  readonly text: string;
  readonly line: number;
}

/** An attribute of the `huiban:` namespace: a FEEL expression where it begins with `=`, else the text itself. */
export type Value = { readonly kind: 'literal'; readonly value: string } | { readonly kind: 'feel'; readonly expression: Expression };

/** Days of a budget are counted in the region's working days or in calendar days. */
export type DayUnit = 'working-day' | 'calendar-day';

/** Rules for the first and the last day of a term, by the names that `#calendar` gives them with their source. */
export const DAY_POLICIES = ['counts-from-next-day', 'last-day-off-rolls-forward'] as const;
/** One of these rules. */
export type DayPolicyName = (typeof DAY_POLICIES)[number];

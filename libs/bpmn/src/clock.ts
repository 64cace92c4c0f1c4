import { type DayPolicyName, type DayUnit, type Value } from './value';

/** A clock of the process that this element starts, pauses while it waits, or stops. */
export interface ClockUse {
  readonly clock: string;
  readonly verb: 'start' | 'pause' | 'stop';
  /** With a pause: the source of the rule that allows it. */
  readonly basis?: string;
}

/** What the end of a budget does to the case, if anything has to be done about it. */
export const LAPSE_EFFECTS = ['deemed-withdrawn', 'lapse', 'escalate', 'accepted'] as const;
/** `deemed-withdrawn` ends the case; `lapse` and `accepted` throw an escalation that the diagram catches; `escalate` climbs the ladder. */
export type LapseEffect = (typeof LAPSE_EFFECTS)[number];

/** A budget of days for the whole case; notices name files in `notices/`, and what a region may set names a parameter. */
export interface ClockDefinition {
  readonly id: string;
  /** What people call it. */
  readonly name?: string;
  readonly days: Value;
  readonly unit: DayUnit;
  readonly policies?: readonly DayPolicyName[];
  /** A limit that a law sets: each pause of it needs a basis. */
  readonly statutory?: boolean;
  /** Told at each of the warnings. */
  readonly warnNotice?: string;
  /** Parameter with the per cent of the budget at which `warnNotice` goes out. */
  readonly warnings?: string;
  /** Told when the budget is used up. */
  readonly lapseNotice?: string;
  /** Undefined in processes that were deployed before effects had to be stated: nothing but the notice then. */
  readonly lapseEffect?: LapseEffect;
  /** Code of the escalation that `lapse` and `accepted` throw. */
  readonly lapseEscalation?: string;
  /** The law that gives the effect. */
  readonly lapseBasis?: string;
  /** Parameter with the rungs that are climbed one after another. */
  readonly ladder?: string;
  /** Parameter with the grounds on which a person may pause the clock; without it nobody may. */
  readonly pauseBases?: string;
  readonly line: number;
}

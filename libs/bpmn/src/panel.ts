import { type DayUnit, type Expression, type Value } from './value';

/** A panel (专家组): members answer apart from each other, nobody sees the answers until it closes, and votes become one result. */
export interface Panel {
  /** Evaluated in the member's instance when it is done, with `entry` where there are entries: true for, false against, null for an abstention. */
  readonly vote: Expression;
  readonly rule: 'unanimous' | 'majority' | 'at-least';
  /** So many votes for it are needed, with the rule `at-least`. */
  readonly atLeast?: Value;
  /** So many members must have answered (法定人数). */
  readonly quorum: Value;
  /** What is voted on one by one, such as disease entries; without it there is one vote. */
  readonly entries?: Value;
  /** Who takes the seats that become vacant, in this order. */
  readonly alternates?: Value;
  /** After so many days without an answer the next alternate takes the seat. */
  readonly answerDays?: { readonly count: Value; readonly unit: DayUnit };
  /** Variable that takes the result. */
  readonly result: string;
}

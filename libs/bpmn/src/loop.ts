import { type Panel } from './panel';
import { type Expression, type Value } from './value';

/** Multi-instance marker of an activity. */
export interface MultiInstance {
  readonly sequential: boolean;
  /** Either a number of instances or a list with one instance an item. */
  readonly cardinality?: Expression;
  readonly collection?: Value;
  /** Variable that holds the item inside the instance; `loopCounter` (from 1) is always there. */
  readonly elementVariable?: string;
  /** After an instance ends, `outputElement` is evaluated in it and appended to the list `outputCollection` outside. */
  readonly outputCollection?: string;
  readonly outputElement?: Value;
  /** Evaluated after each instance, with nrOfInstances, nrOfActiveInstances, nrOfCompletedInstances and the output collection. */
  readonly completionCondition?: Expression;
  readonly panel?: Panel;
}

/** Standard loop marker of an activity: it is done again and again, one round after another. */
export interface StandardLoop {
  /** Asked before the first round too; else after each round. */
  readonly testBefore: boolean;
  /** True where another round is wanted; sees `loopCounter`, the number of that round. Without it every round is. */
  readonly condition?: Expression;
  /** So many rounds at most. */
  readonly maximum?: number;
}

import { FeelDuration } from 'feelin';
import { type Kind, kindOf } from '../feel/kind-of';

/** Kinds of value, the two kinds of duration apart. */
export type StandardKind = Kind | 'years and months duration';

/** The kind of a value; `duration` is one of days and time. */
export function standardKind(value: unknown): StandardKind {
  return value instanceof FeelDuration && value.yearsMonths ? 'years and months duration' : kindOf(value);
}

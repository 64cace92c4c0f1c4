import { FeelRange, isRange } from 'feelin';
import { compare } from './compare';

/** The ends of a range, and whether they belong to it. */
export interface Ends {
  readonly start: unknown;
  readonly end: unknown;
  readonly 'start included': boolean;
  readonly 'end included': boolean;
}

/** A range between two ends; an open end is undefined, one that is not known null. */
export function createRange(ends: Ends): FeelRange {
  return new FeelRange({ ...ends, valueType: null });
}

/** The ends of a value that is a range. */
export function findEnds(value: unknown): Ends | undefined {
  if (!isRange(value)) return undefined;
  const { start, end } = value;
  return { start, end, 'start included': value['start included'], 'end included': value['end included'] };
}

function isBeyond(order: number | null, included: boolean): boolean | null {
  if (order === null) return null;
  return included ? order >= 0 : order > 0;
}

/** Whether a value lies in a range; null where they cannot be compared. */
export function isInRange(value: unknown, { start, end, ...included }: Ends): boolean | null {
  if (value === null || start === null || end === null) return null;
  const above = start === undefined ? true : isBeyond(compare(value, start), included['start included']);
  const below = end === undefined ? true : isBeyond(compare(end, value), included['end included']);
  return above === null || below === null ? null : above && below;
}

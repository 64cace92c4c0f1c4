import { ProblemError } from '../../problem/problem-error';

const DAY_MS = 86_400_000;
const MOST_DAYS = 92;

/** Whole days in China, both included; `range-unfit` for more than 92 or none. */
export function rangeOf(from: string, until: string): { readonly from: Date; readonly until: Date } {
  const [begins, ends] = [new Date(`${from}T00:00:00+08:00`), new Date(Date.parse(`${until}T00:00:00+08:00`) + DAY_MS)];
  const days = (ends.getTime() - begins.getTime()) / DAY_MS;
  if (days < 1 || days > MOST_DAYS) throw new ProblemError('range-unfit');
  return { from: begins, until: ends };
}

import { ProblemError } from '../../problem/problem-error';

const DAY_MS = 86_400_000;

/** The first instant after a last day in China; `date-passed` where that is over by now. */
export function endOfDay(until: string, now: Date): Date {
  const endsAt = new Date(new Date(`${until}T00:00:00+08:00`).getTime() + DAY_MS);
  if (endsAt <= now) throw new ProblemError('date-passed');
  return endsAt;
}

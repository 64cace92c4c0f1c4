import { DEFAULT_RETRIES, type RetrySchedule } from '#store';

/** Waits between tries of a partner that cannot be talked to, milliseconds: 5 s, 10 s … one hour; what ends them is the partner's own hours. */
export const DOWN_WAITS = { first: 5_000, longest: 3_600_000 } as const;

/** An event that the partner refuses is tried for about two days; it holds back only its own case's later ones. */
export const REFUSED_RETRIES: RetrySchedule = DEFAULT_RETRIES;

/** The wait after so many failures in a row, doubled each time, of which a random half to whole: partners that failed together return apart. */
export function waitAfter(failures: number, { first, longest }: typeof DOWN_WAITS, random: number): number {
  const full = Math.min(first * 2 ** Math.min(failures, 40), longest);
  return Math.round(full * (0.5 + random / 2));
}

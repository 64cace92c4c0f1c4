/** The last instant of a term that ends with a midnight in China: a term that is over as the 17th begins ends with the 16th. Undefined for a term that ends within a day. */
export function lastDayOf(iso: string): string | undefined {
  const end = new Date(iso).getTime();
  // China has one time zone and no summer time.
  return end % DAY_MS === MIDNIGHT_MS ? new Date(end - 1).toISOString() : undefined;
}

const DAY_MS = 86_400_000;
const MIDNIGHT_MS = 16 * 3_600_000;

/** The last day of a term that ends with a midnight: a term that is over as the 17th begins says the 16th. Any other instant is itself. */
export function lastDayOf(iso: string): string {
  const end = new Date(iso);
  // Midnight in China, which has one time zone and no summer time.
  return end.getTime() % DAY_MS === MIDNIGHT_MS ? new Date(end.getTime() - 1).toISOString() : iso;
}

const DAY_MS = 86_400_000;
const MIDNIGHT_MS = 16 * 3_600_000;

const WEEK_MS = 7 * 86_400_000;
/** A clock that was set to the beginning has gone on a little until somebody applies. */
const LATE_MS = 3_600_000;

/** Instants of a story as they are played: its own, or whole weeks later where business time has passed its beginning. */
export function shiftStory(begins: Date, now: Date): (at: string) => Date {
  const late = Math.max(0, now.getTime() - begins.getTime() - LATE_MS);
  const shift = Math.ceil(late / WEEK_MS) * WEEK_MS;
  return (at) => new Date(new Date(at).getTime() + shift);
}

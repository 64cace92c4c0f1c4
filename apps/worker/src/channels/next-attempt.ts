const FIRST_MS = 5_000;
const LONGEST_MS = 3_600_000;
/** With the waits below this is a little more than a day. */
const ATTEMPTS = 34;

/** When to try again after the given number of failed attempts; undefined when it has been tried for long enough. */
export function nextAttempt(failed: number, at: Date): Date | undefined {
  if (failed >= ATTEMPTS) return undefined;
  return new Date(at.getTime() + Math.min(FIRST_MS * 2 ** (failed - 1), LONGEST_MS));
}

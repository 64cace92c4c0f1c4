const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;

/** How long the next try waits after so many, milliseconds. */
export const waitAfter = (tries: number): number => Math.min(LONGEST_MS, FIRST_MS * 2 ** (tries - 1));

/** Waits before the next try; shorter where the network says that it is back. */
export function pauseOf(tries: number): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      removeEventListener('online', end);
      resolve();
    };
    const timer = setTimeout(end, waitAfter(tries));
    addEventListener('online', end);
  });
}

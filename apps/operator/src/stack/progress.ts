const STILL_MS = 10_000;

/** Prints a line of progress; the word for the part that speaks comes first. */
export const say = (text: string): void => {
  process.stdout.write(`[huiban] ${text}\n`);
};

/** Runs a slow step between its beginning and its end on the screen, with a sign of life every ten seconds. */
export async function slowly<T>(what: string, step: () => Promise<T>): Promise<T> {
  const begun = Date.now();
  const seconds = (): string => `${((Date.now() - begun) / 1_000).toFixed(1)} s`;
  say(`${what} …`);
  const ticker = setInterval(() => {
    say(`${what}: still at it after ${seconds()}`);
  }, STILL_MS);
  try {
    const result = await step();
    say(`${what}: done in ${seconds()}`);
    return result;
  } finally {
    clearInterval(ticker);
  }
}

/** What came of work that was given so long. */
export type Outcome<Value> = { readonly ended: true; readonly value: Value } | { readonly ended: false };

/** Waits for work no longer than so many milliseconds; what it comes to after that nobody hears of. */
export async function within<Value>(ms: number, work: () => Promise<Value>): Promise<Outcome<Value>> {
  let timer: NodeJS.Timeout | undefined;
  const over = new Promise<Outcome<Value>>((resolve) => {
    timer = setTimeout(() => {
      resolve({ ended: false });
    }, ms);
  });
  const working = work().then((value): Outcome<Value> => ({ ended: true, value }));
  try {
    return await Promise.race([working, over]);
  } finally {
    clearTimeout(timer);
    working.catch(() => undefined);
  }
}

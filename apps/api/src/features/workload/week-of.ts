const DAY_MS = 86_400_000;
const CHINA_MS = 8 * 3_600_000;

/** Monday to Sunday in China around an instant: from one midnight to the other. */
export function weekOf(now: Date): { readonly weekBegins: Date; readonly weekEnds: Date } {
  const day = Math.floor((now.getTime() + CHINA_MS) / DAY_MS);
  // The epoch was a Thursday.
  const monday = day - ((day + 3) % 7);
  const at = (each: number): Date => new Date(each * DAY_MS - CHINA_MS);
  return { weekBegins: at(monday), weekEnds: at(monday + 7) };
}

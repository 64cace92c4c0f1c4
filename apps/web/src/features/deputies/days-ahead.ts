const DAY_MS = 86_400_000;
const SHANGHAI = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

/** A day of the strip: its date in China (YYYY-MM-DD), and whether the leave covers it. */
export interface AheadDay {
  readonly day: string;
  readonly covered: boolean;
}

/** The next days from an instant on, with those that a leave covers. */
export function daysAhead(
  { beginsAt, endsAt }: { readonly beginsAt: string; readonly endsAt: string },
  { now, count }: { readonly now: Date; readonly count: number },
): readonly AheadDay[] {
  const [first, last] = [SHANGHAI.format(new Date(beginsAt)), SHANGHAI.format(new Date(new Date(endsAt).getTime() - 1))];
  return Array.from({ length: count }, (_, index) => {
    const day = SHANGHAI.format(new Date(now.getTime() + index * DAY_MS));
    return { day, covered: first <= day && day <= last };
  });
}

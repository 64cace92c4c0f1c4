/** A day of a month as it is shown; weekends are named so that a make-up day stands out. */
export interface MonthDay {
  readonly iso: string;
  readonly no: number;
  readonly weekend: boolean;
}

const MS_PER_DAY = 86_400_000;
const isoOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
/** Monday is 0. */
const weekdayOf = (ms: number): number => (new Date(ms).getUTCDay() + 6) % 7;

/** The weeks of a month (1 to 12), each from Monday to Sunday; what lies outside the month is undefined. */
export function weeksOfMonth(year: number, month: number): readonly (readonly (MonthDay | undefined)[])[] {
  const first = Date.UTC(year, month - 1, 1);
  const count = (Date.UTC(year, month, 1) - first) / MS_PER_DAY;
  const before = weekdayOf(first);
  const cells = Array.from({ length: Math.ceil((before + count) / 7) * 7 }, (_none, index): MonthDay | undefined => {
    const no = index - before + 1;
    if (no < 1 || no > count) return undefined;
    const ms = first + (no - 1) * MS_PER_DAY;
    return { iso: isoOf(ms), no, weekend: weekdayOf(ms) >= 5 };
  });
  return Array.from({ length: cells.length / 7 }, (_none, week) => cells.slice(week * 7, week * 7 + 7));
}

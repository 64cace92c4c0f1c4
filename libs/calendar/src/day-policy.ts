import { type Calendar, judgeDay, type UnpublishedYear } from './calendar';
import { type Day } from './day';

/** Where a term begins or ends beyond counting: each rule by name, with the law that it is taken from. */
export const DAY_POLICIES = {
  'counts-from-next-day': { source: '民法典 第二百零一条', text: '按照年、月、日计算期间的，开始的当日不计入，自下一日开始计算。' },
  'last-day-off-rolls-forward': {
    source: '民法典 第二百零三条',
    text: '期间的最后一日是法定休假日的，以法定休假日结束的次日为期间的最后一日。',
  },
} as const satisfies Readonly<Record<string, { readonly source: string; readonly text: string }>>;

/** Name of a rule for counting days. */
export type DayPolicy = keyof typeof DAY_POLICIES;

/** Rules that hold where nothing else is said. A term of working days never ends on a day off, so §203 adds nothing to it. */
export const DEFAULT_DAY_POLICIES: readonly DayPolicy[] = ['counts-from-next-day'];

/** The day before the first one that counts, for a term that begins with an event on this day. */
export const dayBeforeTerm = (event: Day, policies: readonly DayPolicy[]): Day =>
  policies.includes('counts-from-next-day') ? event : event - 1;

/** The last day of a term as the rules leave it; `unpublished-year` where it must not be a day off and nobody can know. */
export function lastDayOfTerm(
  calendar: Calendar,
  day: Day,
  policies: readonly DayPolicy[],
): { readonly ok: true; readonly day: Day } | UnpublishedYear {
  return policies.includes('last-day-off-rolls-forward') ? nextWorkingDay(calendar, day - 1) : { ok: true, day };
}

/** The first working day after a local date. */
export function nextWorkingDay(calendar: Calendar, after: Day): { readonly ok: true; readonly day: Day } | UnpublishedYear {
  for (let day = after + 1; ; day += 1) {
    const judged = judgeDay(calendar, day);
    if (!judged.ok) return judged;
    if (judged.working) return { ok: true, day };
  }
}

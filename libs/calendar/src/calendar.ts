import { type CalendarYear } from './calendar-year';
import { type Day, dayOf, dayOfIso, type Instant, isoOfDay, isWeekend } from './day';
import { CalendarError } from './errors';
import { CHINA_2025 } from './years/china-2025';
import { CHINA_2026 } from './years/china-2026';

/** A region's published years in its time zone; made by `createCalendar`. */
export interface Calendar {
  readonly zone: string;
  readonly years: ReadonlyMap<number, { readonly off: ReadonlySet<Day>; readonly worked: ReadonlySet<Day> }>;
}

/** The year's arrangement is not published yet: nothing may be guessed about its days. */
export interface UnpublishedYear {
  readonly ok: false;
  readonly code: 'unpublished-year';
  readonly year: number;
}

/**
 * Builds a calendar of published years; throws `invalid-year` for a date that is none or lies outside its year. Overrides (a region's
 * own days) have the last word on the days they name, later ones before earlier; alone they publish no year.
 */
export function createCalendar(
  years: readonly CalendarYear[],
  { overrides = [], zone = 'Asia/Shanghai' }: { readonly overrides?: readonly CalendarYear[]; readonly zone?: string } = {},
): Calendar {
  const published = new Map(years.map((year) => [year.year, daysOfYear(year)]));
  for (const override of overrides) {
    const days = published.get(override.year);
    if (days !== undefined) published.set(override.year, overridden(days, daysOfYear(override)));
  }
  return { zone, years: published };
}

/** The State Council's arrangements of 2025 and 2026. */
export const CHINA_YEARS: readonly CalendarYear[] = [CHINA_2025, CHINA_2026];

/** Mainland China, 2025 and 2026, with make-up workdays. */
export const chinaCalendar: Calendar = createCalendar(CHINA_YEARS);

/** Whether the local date of an instant is a working day; `unpublished-year` where nobody can know. */
export function isWorkingDay(calendar: Calendar, at: Instant): { readonly ok: true; readonly working: boolean } | UnpublishedYear {
  return judgeDay(calendar, dayOf(at, calendar.zone));
}

/** As `isWorkingDay`, for a local date. */
export function judgeDay(calendar: Calendar, day: Day): { readonly ok: true; readonly working: boolean } | UnpublishedYear {
  const year = Number(isoOfDay(day).slice(0, 4));
  const days = calendar.years.get(year);
  if (days === undefined) return { ok: false, code: 'unpublished-year', year };
  return { ok: true, working: days.worked.has(day) || !(days.off.has(day) || isWeekend(day)) };
}

type Days = Calendar['years'] extends ReadonlyMap<number, infer Year> ? Year : never;

const overridden = (days: Days, own: Days): Days => ({
  off: new Set([...days.off].filter((day) => !own.worked.has(day)).concat(...own.off)),
  worked: new Set([...days.worked].filter((day) => !own.off.has(day)).concat(...own.worked)),
});

function daysOfYear(year: CalendarYear): Days {
  const off = new Set<Day>();
  for (const { from, to } of year.holidays) {
    const last = dayIn(year, to);
    for (let day = dayIn(year, from); day <= last; day += 1) off.add(day);
  }
  return { off, worked: new Set(year.swappedWorkdays.map((text) => dayIn(year, text))) };
}

function dayIn(year: CalendarYear, text: string): Day {
  const day = dayOfIso(text);
  if (day === undefined || !text.startsWith(`${String(year.year)}-`)) {
    throw new CalendarError('invalid-year', `${text} is not a date of ${String(year.year)}`);
  }
  return day;
}

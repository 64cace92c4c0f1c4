import { type CalendarYear } from './calendar-year';
import { type Day, dayOfIso, isoOfDay, isWeekend } from './day';

/** Something that is wrong with an arrangement, in words. */
export interface CalendarFault {
  readonly zh: string;
  readonly en: string;
}

/** A year that may be counted by, or everything that is wrong with it. */
export type ParsedYear =
  { readonly ok: true; readonly year: CalendarYear } | { readonly ok: false; readonly faults: readonly CalendarFault[] };

/** Reads a year's arrangement from JSON; one that contradicts itself, or is not of its year, is refused with every fault that is seen. */
export function parseCalendarYear(json: unknown): ParsedYear {
  const shape = faultsOfShape(json);
  if (shape.length > 0) return { ok: false, faults: shape };
  const { year, source, holidays, swappedWorkdays } = json as CalendarYear;
  const parsed: CalendarYear = { year, source, holidays: holidays.map(({ name, from, to }) => ({ name, from, to })), swappedWorkdays };
  const faults = [...faultsOfDates(parsed), ...faultsOfSense(parsed)];
  return faults.length > 0 ? { ok: false, faults } : { ok: true, year: parsed };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

const isHoliday = (value: unknown): boolean => isObject(value) && isText(value['name']) && isText(value['from']) && isText(value['to']);

/** What each field must be, and how that is said. */
const FIELDS = {
  year: [
    (value: unknown) => Number.isInteger(value) && Number(value) >= 2000 && Number(value) < 2200,
    ['2000 至 2199 之间的年份', 'a year from 2000 to 2199'],
  ],
  source: [isText, ['所依据的通知', 'the notice that it is taken from']],
  holidays: [
    (value: unknown) => Array.isArray(value) && value.every(isHoliday),
    ['名称、首日、末日的列表', 'a list of { name, from, to }'],
  ],
  swappedWorkdays: [(value: unknown) => Array.isArray(value) && value.every(isText), ['日期的列表', 'a list of dates']],
} as const satisfies Record<keyof CalendarYear, readonly [(value: unknown) => boolean, readonly [zh: string, en: string]]>;

function faultsOfShape(json: unknown): readonly CalendarFault[] {
  if (!isObject(json)) return [{ zh: '日历须为一个对象', en: 'a calendar year is an object' }];
  return Object.entries(FIELDS)
    .filter(([name, [fits]]) => !fits(json[name]))
    .map(([name, [, [zh, en]]]) => ({ zh: `${name} 须为${zh}`, en: `${name} must be ${en}` }));
}

function faultsOfDates({ year, holidays, swappedWorkdays }: CalendarYear): readonly CalendarFault[] {
  const dates = [...holidays.flatMap(({ from, to }) => [from, to]), ...swappedWorkdays];
  const strange = dates.filter((date) => dayOfIso(date) === undefined || !date.startsWith(`${String(year)}-`));
  const backwards = holidays.filter(({ from, to }) => to < from);
  return [
    ...strange.map((date) => ({ zh: `${date} 不是 ${String(year)} 年的日期`, en: `${date} is not a date of ${String(year)}` })),
    ...backwards.map(({ name, from, to }) => ({
      zh: `${name}的末日 ${to} 早于首日 ${from}`,
      en: `${name} ends on ${to}, before it begins on ${from}`,
    })),
  ];
}

/** A day named twice, off and worked at once, or worked although it is worked anyway. */
function faultsOfSense({ holidays, swappedWorkdays }: CalendarYear): readonly CalendarFault[] {
  const off = holidays.flatMap(daysOf);
  const worked = swappedWorkdays.flatMap((date) => dayOfIso(date) ?? []);
  const offSet = new Set(off);
  return [
    ...say(twice(off), '重复列为休息日', 'is off twice'),
    ...say(twice(worked), '重复列为调休上班日', 'is a make-up workday twice'),
    ...say(
      worked.filter((day) => offSet.has(day)),
      '既列为休息日又列为上班日',
      'is off and a make-up workday at once',
    ),
    ...say(
      worked.filter((day) => !isWeekend(day)),
      '不是周六、周日，本来就上班',
      'is no Saturday or Sunday: it is worked anyway',
    ),
  ];
}

const say = (days: readonly Day[], zh: string, en: string): readonly CalendarFault[] =>
  days.map((day) => ({ zh: `${isoOfDay(day)} ${zh}`, en: `${isoOfDay(day)} ${en}` }));

function daysOf({ from, to }: CalendarYear['holidays'][number]): readonly Day[] {
  const [first, last] = [dayOfIso(from), dayOfIso(to)];
  if (first === undefined || last === undefined) return [];
  return Array.from({ length: Math.max(0, last - first + 1) }, (_none, index) => first + index);
}

const twice = (days: readonly Day[]): readonly Day[] => days.filter((day, index) => days.indexOf(day) !== index);

import { type WeekCount } from '#store';
import { weekOf } from '../workload/week-of';

const WEEK_MS = 7 * 86_400_000;
const SHANGHAI = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

/** Every week of a period, those in which nothing happened too. */
export function weeksOf(
  counted: readonly WeekCount[],
  { from, until }: { readonly from: Date; readonly until: Date },
): readonly WeekCount[] {
  const known = new Map(counted.map((each) => [each.week, each]));
  const weeks: WeekCount[] = [];
  for (let at = weekOf(from).weekBegins.getTime(); at < until.getTime(); at += WEEK_MS) {
    const week = SHANGHAI.format(new Date(at));
    weeks.push(known.get(week) ?? { week, started: 0, closed: 0 });
  }
  return weeks;
}
